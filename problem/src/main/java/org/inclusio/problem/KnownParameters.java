package org.inclusio.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a parameter that an address does not have: passed over, it would leave the reader with other numbers than those
 * that were asked for. An address has the parameters that its method takes or that its description names.
 */
public class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        for (String name : uri.getQueryParameters().keySet()) {
            if (!names.contains(name)) {
                throw AccessRefusal.UNKNOWN_PARAMETER.because("There is no parameter '" + name + "'. "
                        + (names.isEmpty()
                                ? "This address has none; leave it out."
                                : "Those there are: " + String.join(", ", names) + "."));
            }
        }
    }

    static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        described(method, names);
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            stated(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        stated(field, names);
                    }
                }
            }
        }
        return names;
    }

    private static void stated(AnnotatedElement element, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }

    private static void described(Method method, Set<String> names) {
        Parameters several = method.getAnnotation(Parameters.class);
        (several == null ? Arrays.stream(method.getAnnotationsByType(Parameter.class)) : Arrays.stream(several.value()))
                .filter(parameter -> parameter.in() == ParameterIn.QUERY)
                .forEach(parameter -> names.add(parameter.name()));
    }
}
