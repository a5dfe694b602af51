package org.inclusio.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter that an address does not have: passed over, it would leave the reader with other numbers than those
 * that were asked for. An address has the parameters that its method takes or that its description names, and one may
 * be repeated only if it is a list.
 */
public class KnownParameters {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo resource, UriInfo uri) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(OwnParameters.class)
                || method.getDeclaringClass().isAnnotationPresent(OwnParameters.class)
                || uri.getQueryParameters().isEmpty()) {
            return;
        }
        Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::of);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!names.containsKey(name)) {
                throw AccessRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name + "'. "
                        + (names.isEmpty()
                                ? "This address has none; leave it out."
                                : "Those there are: " + String.join(", ", names.keySet()) + "."));
            }
            if (values.size() > 1 && !names.get(name)) {
                throw AccessRefusal.REPEATED_PARAMETER.because(
                        AccessRefusal.REPEATED_PARAMETER.detail().formatted(name));
            }
        });
    }

    /** The names, and whether one may be given several times. */
    static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        described(method, names);
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            stated(parameter, parameter.getType(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        stated(field, field.getType(), names);
                    }
                }
            }
        }
        return names;
    }

    private static void stated(AnnotatedElement element, Class<?> type, Map<String, Boolean> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type));
        }
    }

    private static void described(Method method, Map<String, Boolean> names) {
        Parameters several = method.getAnnotation(Parameters.class);
        (several == null ? Arrays.stream(method.getAnnotationsByType(Parameter.class)) : Arrays.stream(several.value()))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .forEach(parameter ->
                        names.put(parameter.name(), parameter.schema().type() == SchemaType.ARRAY));
    }
}
