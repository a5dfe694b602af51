package org.inclusio.report.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.delivery.UnusableItem;
import org.inclusio.inbox.Inbox;
import org.inclusio.statistics.observation.Bounds;

/** Reads the announced contributions. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class ContributionConsumer implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "contributions";

    private final KeptContributions contributions;
    private final ObjectMapper json;
    private final Inbox inbox;

    ContributionConsumer(KeptContributions contributions, ObjectMapper json, SetAside setAside, BegunTries tries) {
        this.contributions = contributions;
        this.json = json;
        this.inbox = new Inbox(QUEUE, setAside, tries, null, this::apply);
    }

    @Incoming("contributions")
    @Blocking
    public void receive(Record<String, String> message) {
        inbox.settle(message);
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
    }

    @Override
    public String name() {
        return QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws Exception {
        inbox.handle(item);
    }

    private void apply(String message) throws JsonProcessingException {
        ContributionAnnounced announced = json.readValue(message, ContributionAnnounced.class);
        Optional<String> fault = faultOf(announced);
        if (fault.isPresent()) {
            throw new UnusableItem(fault.get());
        }
        contributions.keep(announced, message);
    }

    private static Optional<String> faultOf(ContributionAnnounced announced) {
        boolean complete = announced != null
                && announced.contribution() > 0
                && announced.version() > 0
                && announced.contributorKind() != null
                && announced.contributor() != null
                && (Boolean.TRUE.equals(announced.withdrawn())
                        || announced.kind() != null
                                && announced.title() != null
                                && announced.body() != null
                                && announced.language() != null
                                && announced.paragraphs() != null
                                && areComplete(announced.attachments()));
        if (complete && announced.body() != null && !hasBounds(announced)) {
            return Optional.of("title or body is longer than it may be, or holds a character that can't be handed out"
                    + " in XML");
        }
        return complete
                ? Optional.empty()
                : Optional.of(
                        "contribution, version, contributor, kind, title, body, language, paragraphs, or the name,"
                                + " mediaType, sha256 or address of an attachment is missing");
    }

    private static boolean hasBounds(ContributionAnnounced announced) {
        return Bounds.isText(announced.title())
                && Bounds.firstUnwritable(announced.body()) < 0
                && announced.body().getBytes(StandardCharsets.UTF_8).length <= Bounds.MOST_BODY_BYTES;
    }

    private static boolean areComplete(List<AnnouncedAttachment> attachments) {
        return attachments == null
                || attachments.stream()
                        .allMatch(file -> file != null
                                && file.name() != null
                                && file.mediaType() != null
                                && file.sha256() != null
                                && file.address() != null);
    }
}
