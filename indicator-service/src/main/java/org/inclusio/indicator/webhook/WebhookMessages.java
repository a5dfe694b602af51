package org.inclusio.indicator.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.inclusio.indicator.news.News;

/** The table {@code webhook_message}: who is still to be told what. */
@ApplicationScoped
class WebhookMessages {

    private static final String KEEP = "insert into webhook_message (webhook, news, next_try_at)"
            + " select id, ?, clock_timestamp() from webhook where state <> 'STOPPED'"
            + " and (indicators = '{}' or indicators && ?::text[])";

    private static final String ANEW = " on conflict (webhook, news) do update set tries = 0,"
            + " next_try_at = clock_timestamp(), delivered_at = null, answer = null";

    private static final String CONFIRM =
            "insert into webhook_message (webhook, next_try_at) values (?, clock_timestamp())" + ANEW;

    /** Until its receiver has confirmed, a webhook is sent the first message alone. */
    private static final String TAKE = """
            update webhook_message taken
               set tries = tries + 1, next_try_at = clock_timestamp() + make_interval(secs => ?)
             where id = (select m.id from webhook_message m join webhook w on w.id = m.webhook
                          where m.next_try_at <= clock_timestamp()
                            and (w.state = 'ACTIVE' or w.state = 'UNCONFIRMED' and m.news is null)
                          order by m.next_try_at, m.id limit 1 for update of m skip locked)
            returning id, webhook, news, tries,
              (select url from webhook where id = taken.webhook) as url,
              (select secret from webhook where id = taken.webhook) as secret,
              (select previous_secret from webhook where id = taken.webhook and previous_until > clock_timestamp())
                as previous,
              (select body from news where id = taken.news) as body""";

    private static final String DELIVERED = "update webhook_message set delivered_at = clock_timestamp(),"
            + " next_try_at = null, answer = ? where id = ? and tries = ? and delivered_at is null";

    private static final String CONFIRMED =
            "update webhook set state = 'ACTIVE', version = version + 1 where id = ? and state = 'UNCONFIRMED'";

    private static final String FAILED = "update webhook_message set answer = ?, next_try_at = clock_timestamp()"
            + " + make_interval(secs => ?) where id = ? and tries = ? and delivered_at is null";

    private static final String STOP =
            "update webhook set state = 'STOPPED', stopped_because = ?," + " version = version + 1 where id = ?";

    private static final String AGAIN = "insert into webhook_message (webhook, news, next_try_at)"
            + " select w.id, n.id, clock_timestamp() from webhook w, news n where w.id = ? and n.id > ?"
            + " and (w.indicators = '{}' or w.indicators && n.indicators)" + ANEW;

    private static final String NEWEST = "select webhook, news, tries, next_try_at, delivered_at, answer"
            + " from webhook_message where webhook = ? order by news desc nulls last limit 100";

    private static final String ID = "msg_";

    private final DataSource database;
    private final WebhookConfig config;

    WebhookMessages(DataSource database, WebhookConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Keeps for everybody who wants it what is news, in the transaction of the news. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes News news) {
        change("The messages of news can't be kept.", KEEP, (connection, insert) -> {
            insert.setLong(1, news.id());
            insert.setArray(
                    2, connection.createArrayOf("text", news.indicators().toArray()));
        });
    }

    /** Asks a receiver whether it wants to be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keepConfirmation(UUID webhook) {
        change("The first message can't be kept.", CONFIRM, (connection, insert) -> insert.setObject(1, webhook));
    }

    /** Everything behind a number once more, under the ids that it had. */
    @Transactional(Transactional.TxType.MANDATORY)
    int keepAgain(UUID webhook, long after) {
        return change("The messages can't be kept again.", AGAIN, (connection, insert) -> {
            insert.setObject(1, webhook);
            insert.setLong(2, after);
        });
    }

    /** The message that has been due for the longest time. Nobody else gets it, unless this process dies. */
    Optional<Message> take() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(TAKE)) {
            update.setDouble(1, seconds(config.longestTry()));
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(message(row)) : Optional.empty();
            }
        }
    }

    private static Message message(ResultSet row) throws SQLException {
        UUID webhook = row.getObject("webhook", UUID.class);
        List<String> secrets = new ArrayList<>(List.of(row.getString("secret")));
        Optional.ofNullable(row.getString("previous")).ifPresent(secrets::add);
        Long news = row.getObject("news", Long.class);
        String body = news == null
                ? "{\"type\":\"org.inclusio.webhook.confirmation\",\"data\":{\"webhook\":\"" + webhook + "\"}}"
                : row.getString("body");
        return new Message(
                row.getLong("id"),
                webhook,
                id(webhook, news),
                row.getInt("tries"),
                row.getString("url"),
                secrets,
                body);
    }

    private static String id(UUID webhook, Long news) {
        return ID + (news == null ? webhook : news);
    }

    /** Its receiver has taken it; the first one that it takes confirms the webhook. */
    @Transactional
    void delivered(Message message, String answer) {
        change("What was delivered can't be noted.", DELIVERED, (connection, update) -> {
            update.setString(1, answer);
            update.setLong(2, message.number());
            update.setInt(3, message.tries());
        });
        change(
                "A webhook can't be confirmed.",
                CONFIRMED,
                (connection, update) -> update.setObject(1, message.webhook()));
    }

    /** It was not taken: the next try comes after a pause, and after the last the webhook is stopped. */
    @Transactional
    void failed(Message message, String answer, boolean isGone) {
        List<Duration> pauses = config.pauses();
        boolean isLast = isGone || message.tries() > pauses.size();
        change("What was not delivered can't be noted.", FAILED, (connection, update) -> {
            update.setString(1, answer);
            update.setObject(2, isLast ? null : seconds(pauses.get(message.tries() - 1)), Types.DOUBLE);
            update.setLong(3, message.number());
            update.setInt(4, message.tries());
        });
        if (isLast) {
            change("A webhook can't be stopped.", STOP, (connection, update) -> {
                update.setString(
                        1, "The message " + message.id() + " was sent " + message.tries() + " times. " + answer);
                update.setObject(2, message.webhook());
            });
        }
    }

    List<MessageAnswer> newest(UUID webhook) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setObject(1, webhook);
            try (ResultSet row = query.executeQuery()) {
                List<MessageAnswer> messages = new ArrayList<>();
                while (row.next()) {
                    messages.add(new MessageAnswer(
                            id(webhook, row.getObject("news", Long.class)),
                            row.getInt("tries"),
                            instant(row, "next_try_at"),
                            instant(row, "delivered_at"),
                            row.getString("answer")));
                }
                return messages;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The messages of a webhook can't be read.", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @FunctionalInterface
    private interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private int change(String failure, String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }
}
