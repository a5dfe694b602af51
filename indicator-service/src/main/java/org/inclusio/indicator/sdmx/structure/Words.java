package org.inclusio.indicator.sdmx.structure;

import java.util.EnumMap;
import java.util.Map;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Text;

/** Names of the catalogue as those of artefacts. */
final class Words {

    private Words() {}

    /** Names by the codes of their languages; what is empty is no name. */
    static Text of(Map<String, String> byLanguage) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        byLanguage.forEach((code, name) -> {
            if (!name.isBlank()) {
                Language.of(code).ifPresent(language -> names.put(language, name));
            }
        });
        return new Text(names);
    }
}
