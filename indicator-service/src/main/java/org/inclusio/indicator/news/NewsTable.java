package org.inclusio.indicator.news;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import javax.sql.DataSource;

/** The table {@code news}, to which is only added. */
@ApplicationScoped
public class NewsTable {

    private final DataSource database;
    private final ObjectMapper json;
    private final Event<News> told;

    NewsTable(DataSource database, ObjectMapper json, Event<News> told) {
        this.database = database;
        this.json = json;
        this.told = told;
    }

    /** Keeps a piece of news in the transaction of what happened, and tells those who keep it for others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(NewsBody body, SortedSet<String> indicators) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into news (type, at, indicators, body) values (?, ?, ?, ?) returning id")) {
            String text = json.writeValueAsString(body);
            insert.setString(1, body.type());
            insert.setObject(2, OffsetDateTime.ofInstant(body.timestamp(), ZoneOffset.UTC));
            insert.setArray(3, connection.createArrayOf("text", indicators.toArray()));
            insert.setString(4, text);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                told.fire(new News(row.getLong(1), body.type(), body.timestamp(), List.copyOf(indicators), text));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The news of a release can't be kept.", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The news of a release can't be written.", e);
        }
    }

    /** The number of the newest; 0 where there is none. */
    long newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select coalesce(max(id), 0) from news");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The news can't be read.", e);
        }
    }

    /** Those behind a number, the oldest first. */
    List<News> after(long id, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, type, at, indicators, body from news where id > ? order by id limit ?")) {
            query.setLong(1, id);
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                List<News> news = new ArrayList<>();
                while (row.next()) {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    String[] indicators = (String[]) row.getArray("indicators").getArray();
                    news.add(new News(
                            row.getLong("id"), row.getString("type"), at, List.of(indicators), row.getString("body")));
                }
                return news;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The news can't be read.", e);
        }
    }
}
