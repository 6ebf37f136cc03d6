package org.ecopark.layers;

/**
 * Something that can be shown on a map: what it is called, what its features hold, and which rows they are.
 *
 * @param name in addresses: letters, digits, {@code _ - . :}
 */
public record Layer(String name, Title title, Title description, LayerSchema schema, LayerRelation relation) {

    public Layer {
        if (!name.matches("[A-Za-z][A-Za-z0-9_.:-]{0,99}")) {
            throw new IllegalArgumentException("Not a layer name: '" + name + "'");
        }
    }
}
