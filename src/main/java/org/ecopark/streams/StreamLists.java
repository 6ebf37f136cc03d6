package org.ecopark.streams;

import org.ecopark.layers.edit.PickList;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What streams can be of, as lists to choose from. */
@Configuration(proxyBeanMethods = false)
class StreamLists {

    private static final String CODE = "code";

    @Bean
    PickList materialClasses(Materials materials) {
        return new PickList(
                StreamEdits.CLASSES,
                materials.listClasses().stream().map(StreamLists::entry).toList());
    }

    private static PickList.Entry entry(MaterialClass one) {
        return new PickList.Entry(one.key(), one.title());
    }

    /** Only what names a waste; chapters and groups do not. */
    @Bean
    PickList wasteCodes(Materials materials) {
        return new PickList(
                StreamEdits.CODES,
                materials.listCodes().stream()
                        .filter(code -> code.level().equals(CODE))
                        .filter(code -> code.ref().system().equals(CodeRef.LIST_OF_WASTE))
                        .map(code -> new PickList.Entry(code.ref().code(), code.label()))
                        .toList());
    }
}
