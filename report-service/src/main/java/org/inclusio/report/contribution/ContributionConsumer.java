package org.inclusio.report.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.inbox.DeadLetters;
import org.inclusio.inbox.Inbox;

/** Reads the announced contributions. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class ContributionConsumer {

    private final KeptContributions contributions;
    private final ObjectMapper json;
    private final Inbox inbox;

    ContributionConsumer(
            KeptContributions contributions, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.contributions = contributions;
        this.json = json;
        this.inbox = new Inbox(new DeadLetters(deadLetters));
    }

    @Incoming("contributions")
    @Blocking
    public void receive(Record<String, String> message) {
        if (message.value() == null) {
            return;
        }
        try {
            ContributionAnnounced announced = json.readValue(message.value(), ContributionAnnounced.class);
            Optional<String> fault = faultOf(announced);
            if (fault.isPresent()) {
                inbox.setAside(message, fault.get());
            } else {
                inbox.settle(message, () -> contributions.keep(announced, message.value()));
            }
        } catch (JsonProcessingException e) {
            inbox.setAside(message, e.getOriginalMessage());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
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
        return complete
                ? Optional.empty()
                : Optional.of(
                        "contribution, version, contributor, kind, title, body, language, paragraphs, or the name,"
                                + " mediaType, sha256 or address of an attachment is missing");
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
