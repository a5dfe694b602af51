package org.inclusio.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while something is set aside that nobody tries any more. It counts for {@code /q/health} and
 * {@code /q/health/well}, and not for readiness: a service that handles everything else must go on being asked.
 */
@Wellness
@Singleton
class SetAsideHealth implements HealthCheck {

    private final SetAside setAside;

    SetAsideHealth(SetAside setAside) {
        this.setAside = setAside;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Set-aside items");
        try {
            Map<String, SetAside.Open> open = setAside.open();
            open.forEach((queue, of) ->
                    answer.withData(queue + ", left", of.left()).withData(queue + ", tried again", of.retried()));
            boolean left = open.values().stream().anyMatch(of -> of.left() > 0);
            if (left) {
                answer.withData(
                        "remedy", "GET /v1/set-aside names the items; POST /v1/set-aside/{id}/retry tries one.");
            }
            return answer.status(!left).build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("fault", "The database can't be asked.")
                    .build();
        }
    }
}
