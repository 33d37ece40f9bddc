package evidoc.fragment;

import evidoc.text.Markup;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Lets fragments read records and enums, whether public or not, by the names of their methods
/// without parameters: a record's components, and what it makes of them. An empty [Optional] is a
/// missing value.
final class ViewWrapper extends SimpleObjectWrapper {
    private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    ViewWrapper() {
        super(Templates.VERSION);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case String text -> new SimpleScalar(Markup.visible(text));
            case Html html -> HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
            case Optional<?> optional -> optional.isEmpty() ? null : wrap(optional.get());
            case Record view -> new View(view, view.getClass());
            case Enum<?> view -> new View(view, view.getDeclaringClass());
            case null, default -> super.wrap(value);
        };
    }

    private static Map<String, Method> values(Class<?> type) {
        Map<String, Method> values = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                values.put(method.getName(), method);
            }
        }
        return values;
    }

    /// A record or an enum.
    private final class View implements TemplateHashModel {
        private final Object view;
        private final Map<String, Method> values;

        View(Object view, Class<?> type) {
            this.view = view;
            this.values = known.computeIfAbsent(type, ViewWrapper::values);
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method value = values.get(name);
            try {
                return value == null ? null : wrap(value.invoke(view));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException(e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
