package org.ecopark.transport.roads;

/** An extract or a folder that holds no usable roads; the message is a sentence for the person who sent it. */
public class RoadFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RoadFileException(String sentence) {
        super(sentence);
    }

    public RoadFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
