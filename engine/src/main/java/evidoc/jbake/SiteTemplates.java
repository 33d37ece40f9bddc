package evidoc.jbake;

import evidoc.fragment.TemplateFault;
import evidoc.fragment.Templates;

import freemarker.template.SimpleObjectWrapper;

import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/// The site's templates in place of JBake's engines, whose templates can use any class.
final class SiteTemplates extends DelegatingTemplateEngine {
    static final String FOLDER = "templates";

    private final Templates templates;

    /// @param folder with the templates
    SiteTemplates(ContentStore store, JBakeConfiguration config, Path folder) {
        super(store, config);
        templates =
                new Templates(
                        Templates.folder(folder, FOLDER),
                        new SimpleObjectWrapper(Templates.VERSION));
    }

    @Override
    public void renderDocument(TemplateModel values, String name, Writer page)
            throws RenderingException {
        try {
            page.write(templates.text(name, Map.of("content", values.getContent())));
        } catch (TemplateFault.Found e) {
            throw new RenderingException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
