package org.ecopark.userlayers;

import java.util.regex.Pattern;
import org.ecopark.layers.LayerProperty;

/** Names by which files call the key of their rows. */
final class RowKeys {

    private static final Pattern KEY = Pattern.compile(
            "(id|fid|gid|objectid|uuid|guid|code|key|ref|reference)(_\\d+)?|\\w+_(id|fid|code|ref|uuid|key)");

    private RowKeys() {}

    /** Whether a property may be the key of its row; whether it is one, its values tell. */
    static boolean looksLikeKey(LayerProperty property) {
        boolean plain = property.type() == LayerProperty.Type.TEXT || property.type() == LayerProperty.Type.INTEGER;
        return plain && KEY.matcher(property.name()).matches();
    }
}
