package evidoc.dependency;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a `pom.xml` with the libraries of an example, for build steps that read one.
final class LibraryPom {
    private final XMLStreamWriter xml;

    private LibraryPom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(ClassPath libraries, Path file) throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            new LibraryPom(XMLOutputFactory.newFactory().createXMLStreamWriter(text))
                    .write(libraries);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(ClassPath libraries) throws XMLStreamException {
        xml.writeStartElement("project");
        xml.writeDefaultNamespace("http://maven.apache.org/POM/4.0.0");
        element("modelVersion", "4.0.0");
        element("groupId", "example");
        element("artifactId", "example");
        element("version", "999-SNAPSHOT");
        xml.writeStartElement("dependencies");
        for (ClassPath.Entry library : libraries.entries()) {
            List<String> words = List.of(library.name().split(":", -1));
            if (words.size() > 3) {
                dependency(words);
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.flush();
    }

    /// @param words `group`, `artifact`, type, classifier if there is one, version
    private void dependency(List<String> words) throws XMLStreamException {
        xml.writeStartElement("dependency");
        element("groupId", words.get(0));
        element("artifactId", words.get(1));
        element("type", words.get(2));
        if (words.size() > 4) {
            element("classifier", words.get(3));
        }
        element("version", words.getLast());
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
