package org.inclusio.formats.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words by which the names of components are known, in six languages, where a column with the names of codes stands behind
 * their own (SDMX-CSV, {@code labels=name}). A name is that of the component whose longest word it has.
 */
final class ComponentNames {

    /** Of each component its usual name, then the words that names of it have. */
    private static final String WORDS = """
        FREQ=frequency of observation|frequency|fréquence|frecuencia|частота|периодичность|频率|تواتر
        SERIES=series|indicator|série|indicateur|serie|indicador|ряд|показатель|序列|系列|指标|سلسلة|مؤشر
        REF_AREA=reference area|area|country|territory|zone|pays|territoire|área|país|zona|страна|территория|район|地区|国家|بلد|منطقة
        SEX=sex|gender|sexe|genre|sexo|género|пол|性别|جنس
        AGE=age|age group|âge|groupe d âge|edad|grupo de edad|возраст|возрастная группа|年龄|عمر
        URBANISATION=degree of urbanisation|urbanisation|urbanization|location|residence|area type|type of area|milieu|résidence|urbanización|residencia|урбанизация|местность|城市化|城乡|تحضر
        INCOME_WEALTH_QUANTILE=income or wealth quantile|income|wealth|quantile|quintile|revenu|richesse|ingreso|riqueza|quintil|доход|благосостояние|квинтиль|收入|财富|دخل|ثروة
        EDUCATION_LEV=education level|education|éducation|instruction|educación|образование|教育|تعليم
        DISABILITY_STATUS=disability status|disability|handicap|discapacidad|инвалидность|残疾|إعاقة
        MIGRATION_STATUS=migration status|migration|migratory|migratoire|migración|migratoria|миграция|移徙|移民|هجرة
        INDIGENOUS_STATUS=indigenous status|indigenous|autochtone|indígena|коренной|土著|أصلية
        CUST_BREAKDOWN=national group|group|custom breakdown|groupe|ventilation|grupo|desglose|группа|分组|群体|مجموعة
        TIME_PERIOD=time period|time|period|year|période|année|temps|tiempo|período|periodo|año|время|период|год|时间|时期|年份|فترة|سنة
        OBS_VALUE=observation value|value|valeur|valor|значение|值|قيمة
        UNIT_MEASURE=unit of measure|unit|unité|unidad|единица|单位|وحدة
        UNIT_MULT=unit multiplier|multiplier|multiplicateur|multiplicador|множитель|乘数|倍数|مضاعف
        OBS_STATUS=observation status|status|statut|estado|статус|状态|حالة
        CONF_STATUS=confidentiality status|confidentiality|confidentialité|confidencialidad|конфиденциальность|保密|سرية
        NATURE=nature of data points|nature|naturaleza|характер|性质|طبيعة
        LOWER_BOUND=lower bound|lower|inférieure|inferior|нижняя|下限|أدنى
        UPPER_BOUND=upper bound|upper|supérieure|superior|верхняя|上限|أعلى
        SAMPLE_SIZE=sample size|sample|taille|échantillon|muestra|tamaño|выборка|выборки|样本|عينة
        DESIGN_EFFECT=design effect|design|effet|diseño|efecto|эффект|设计效应|تصميم
        SOURCE_DETAIL=source details|source|fuente|источник|来源|مصدر
        COMMENT_OBS=observation comment|comment|commentaire|comentario|комментарий|примечание|评论|备注|تعليق
        TIME_DETAIL=time period details|time detail|détail de la période|detalle del período|подробности о периоде|时期详情
        ACTIVITY=economic activity|activity|activité|actividad|деятельность|活动|نشاط
        PRODUCT=product|product type|produit|producto|продукт|产品|منتج
        OCCUPATION=occupation|profession|ocupación|профессия|职业|مهنة
        """;

    private static final Map<String, List<String>> BY_COMPONENT = new HashMap<>();

    static {
        WORDS.lines().forEach(line -> {
            int equals = line.indexOf('=');
            BY_COMPONENT.put(
                    line.substring(0, equals),
                    List.of(line.substring(equals + 1).split("\\|")));
        });
    }

    private ComponentNames() {}

    /** How a component is usually called. */
    static String of(String component) {
        List<String> names = BY_COMPONENT.get(component);
        return names == null ? words(component) : names.get(0);
    }

    /** Whether a header is a name of a component and not rather of another. */
    static boolean isOf(String component, String header) {
        String words = words(header);
        int own = Math.max(longest(BY_COMPONENT.getOrDefault(component, List.of()), words), of(component, words));
        int other = BY_COMPONENT.values().stream()
                .mapToInt(names -> longest(names, words))
                .max()
                .orElse(0);
        return own > 0 && own >= other;
    }

    private static int of(String component, String words) {
        return longest(List.of(words(component)), words);
    }

    private static int longest(List<String> names, String words) {
        return names.stream()
                .filter(name -> isIn(name, words))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** As a word of its own where words are told apart by spaces and stand without an article. */
    private static boolean isIn(String name, String words) {
        Character.UnicodeScript script = Character.UnicodeScript.of(name.charAt(0));
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.ARABIC
                ? words.contains(name)
                : (" " + words + " ").contains(" " + name + " ");
    }

    private static String words(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
