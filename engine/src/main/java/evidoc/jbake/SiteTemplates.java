package evidoc.jbake;

import evidoc.fragment.TemplateFault;
import evidoc.fragment.Templates;

import freemarker.template.SimpleObjectWrapper;

import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The site's templates in place of JBake's engines, whose templates can use any class.
final class SiteTemplates extends DelegatingTemplateEngine {
    static final String FOLDER = "templates";

    private final Templates templates;
    private @Nullable SiteLists lists;

    /// @param folder with the templates
    SiteTemplates(ContentStore store, JBakeConfiguration config, Path folder) {
        super(store, config);
        templates =
                new Templates(
                        Templates.folder(folder, FOLDER),
                        new SimpleObjectWrapper(Templates.VERSION));
    }

    /// Lets templates show what the site has.
    void show(SiteLists known) {
        lists = known;
    }

    private Map<String, Object> values(Map<String, Object> content) {
        Map<String, Object> own = new HashMap<>(Map.of("content", content));
        if (lists == null) {
            return own;
        }
        if (content.get(Listing.TAG) instanceof String tag) {
            own.putAll(lists.of(tag));
        }
        return lists.with(own);
    }

    @Override
    public void renderDocument(TemplateModel values, String name, Writer page)
            throws RenderingException {
        try {
            page.write(templates.text(name, values(values.getContent())));
        } catch (TemplateFault.Found e) {
            throw new RenderingException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
