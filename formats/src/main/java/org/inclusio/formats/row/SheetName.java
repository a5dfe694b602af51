package org.inclusio.formats.row;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a sheet and what it says that rows have a column for: Female, Rural, in thousands. Names are not read, so that a
 * row which leaves that column out would be kept as a total, or in single units.
 *
 * @param says the columns, in their order
 */
public record SheetName(String name, List<Column> says) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Ages and nothing else but a word for it before or behind them: 15-24, 65+, Age 5–9. */
    private static final Pattern AGES = Pattern.compile("(?:(?:ages?|aged|edad|edades|возраст|年龄|العمر|السن)\\s*)?"
            + "\\d{1,2}\\s?(?:[-\u2013]\\s?\\d{1,2}|\\+)\\s?(?:ans|anos|years|лет|岁|سنة)?");

    private static final Map<Column, Set<String>> WORDS = new EnumMap<>(Map.of(
            Column.SEX,
            words("female females woman women girl girls male males man men boy boys"
                    + " femme femmes féminin féminine fille filles homme hommes masculin masculine garçon garçons"
                    + " mujer mujeres niña niñas femenino femenina hombre hombres niño niños masculino masculina varones"
                    + " женщины женщин женский женская женское девочки девочек"
                    + " мужчины мужчин мужской мужская мужское мальчики мальчиков"
                    + " 女 男 إناث الإناث أنثى نساء النساء فتيات بنات البنات ذكور الذكور ذكر رجال الرجال فتيان أولاد"),
            Column.URBANISATION,
            words("urban rural urbain urbaine urbains urbaines rurale ruraux urbano urbana urbanos rurales"
                    + " город города городской городская городское городские городских"
                    + " село сельский сельская сельское сельские сельских"
                    + " 城市 城镇 农村 乡村 حضر الحضر حضري حضرية ريف الريف ريفي ريفية"),
            Column.AGE,
            words("child children infant infants youth adolescents adult adults elderly"
                    + " enfant enfants jeunes adultes jóvenes adultos infancia"
                    + " дети детей молодежь взрослые пожилые 儿童 青年 成人 老年 أطفال الأطفال شباب الشباب مسنون المسنون"),
            Column.UNIT_MULT,
            words("thousand thousands million millions billion billions 000 000s millier milliers milliard milliards"
                    + " mil miles millón millones тысяча тысячи тысяч тыс миллион миллионы миллионов млн"
                    + " миллиард миллиарды миллиардов млрд 千 万 亿"
                    + " ألف الف آلاف بالآلاف الآلاف مليون ملايين بالملايين مليار"),
            Column.OBS_STATUS,
            words("forecast forecasts projected projection projections prévision prévisions"
                    + " previsión previsiones pronóstico pronósticos proyección proyecciones"
                    + " прогноз прогнозы 预测 预计 توقعات التوقعات تنبؤات إسقاطات")));

    /** Codes that are the whole name of a sheet; within one they may be anything. */
    private static final Map<Column, Set<String>> CODES =
            Map.of(Column.SEX, Set.of("f", "m"), Column.URBANISATION, Set.of("u", "r"));

    /** What a name says, in any of the six languages. */
    public static SheetName of(String name) {
        return new SheetName(name, said(name));
    }

    private static List<Column> said(String name) {
        String plain = plain(name);
        Set<String> words = BETWEEN_WORDS.splitAsStream(plain).collect(Collectors.toSet());
        return Stream.of(Column.values())
                .filter(column -> WORDS.getOrDefault(column, Set.of()).stream()
                                .anyMatch(word -> isIdeographic(word) ? plain.contains(word) : words.contains(word))
                        || CODES.getOrDefault(column, Set.of()).contains(plain)
                        || column == Column.AGE && AGES.matcher(plain).matches())
                .toList();
    }

    /** Languages that put no space between words. */
    private static boolean isIdeographic(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    private static Set<String> words(String words) {
        return Stream.of(plain(words).split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** Without capitals and accents. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").strip();
    }
}
