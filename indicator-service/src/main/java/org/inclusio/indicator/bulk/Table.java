package org.inclusio.indicator.bulk;

import java.util.List;

/**
 * A table as files hold it.
 *
 * @param name in addresses of descriptions
 * @param fields its columns, in order
 * @param key the columns that name a row; empty where there are none
 */
record Table(String name, List<Field> fields, List<String> key) {

    /** What a column holds, as DuckDB, Data Package and XML Schema (in CSVW) call it. */
    enum Type {
        TEXT("VARCHAR", "string", "string"),
        WHOLE("BIGINT", "integer", "integer"),
        YEAR("INTEGER", "integer", "gYear"),
        NUMBER("DOUBLE", "number", "decimal"),
        TRUTH("BOOLEAN", "boolean", "boolean"),
        INSTANT("TIMESTAMPTZ", "datetime", "dateTime");

        final String duckDb;
        final String dataPackage;
        final String xmlSchema;

        Type(String duckDb, String dataPackage, String xmlSchema) {
            this.duckDb = duckDb;
            this.dataPackage = dataPackage;
            this.xmlSchema = xmlSchema;
        }
    }

    /** A column. */
    record Field(String name, Type type, String description) {

        /** From a line such as {@code time_period YEAR Calendar year.} */
        static Field parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Field(parts[0], Type.valueOf(parts[1]), parts[2]);
        }
    }

    static Table parse(String name, String key, String lines) {
        return new Table(
                name, lines.lines().map(Field::parse).toList(), key.isEmpty() ? List.of() : List.of(key.split(" ")));
    }

    List<String> header() {
        return fields.stream().map(Field::name).toList();
    }
}
