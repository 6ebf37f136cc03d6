package org.ecopark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a controller does not know: a misspelt one would otherwise be ignored and the answer be
 * taken for something it is not. Known are the {@link RequestParam}s of the method; a method that takes the request
 * itself reads it through {@link Parameters}, which refuses on its own.
 */
class UnknownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !readsRequest(method)) {
            Set<String> known = known(method);
            request.getParameterMap().keySet().forEach(name -> Parameters.requireKnown(name, known));
        }
        return true;
    }

    private static boolean readsRequest(HandlerMethod method) {
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (HttpServletRequest.class.isAssignableFrom(parameter.getType())) {
                return true;
            }
        }
        return !method.getBeanType().getPackageName().startsWith("org.ecopark");
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam param = parameter.getAnnotation(RequestParam.class);
            if (param != null) {
                names.add(named(param.name(), param.value(), parameter));
            }
            RequestPart part = parameter.getAnnotation(RequestPart.class);
            if (part != null) {
                names.add(named(part.name(), part.value(), parameter));
            }
        }
        return names;
    }

    private static String named(String name, String value, Parameter parameter) {
        if (!name.isEmpty()) {
            return name;
        }
        return value.isEmpty() ? parameter.getName() : value;
    }
}
