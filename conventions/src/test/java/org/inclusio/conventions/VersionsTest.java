package org.inclusio.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A version is written once, in the root's pom. */
class VersionsTest {

    /** The broker's own libraries, of other versions than the services have: what the root manages must not reach them. */
    private static final Path BROKER = Path.of("deploy/stack/servers/pom.xml");

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_names_no_version_but_takes_those_of_the_root(Path pom) throws Exception {
        Element project = project(pom);
        List<String> named = new ArrayList<>();
        for (String kind : List.of("dependency", "plugin", "extension")) {
            elements(project, kind)
                    .filter(element -> !pom.equals(BROKER) || !isManaged(element))
                    .filter(element -> child(element, "version") != null)
                    .map(element -> child(element, "artifactId"))
                    .forEach(named::add);
        }

        assertThat(named)
                .as("%s: move these versions to dependencyManagement or pluginManagement of the root", pom)
                .isEmpty();
        assertThat(elements(project, "artifactItem").map(item -> child(item, "version")))
                .as("%s: versions of what is unpacked are properties of the root", pom)
                .allMatch(version -> version.matches("\\$\\{[a-z.]+}"));
        assertThat(pom.equals(BROKER)
                        || elements(project, "dependencyManagement").findAny().isEmpty())
                .as("%s: there is one dependencyManagement, that of the root", pom)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_has_the_version_of_the_whole(Path pom) throws Exception {
        Element parent = elements(project(pom), "parent").findFirst().orElseThrow();

        assertThat(child(parent, "artifactId")).isEqualTo("inclusio");
        assertThat(child(parent, "version")).isEqualTo("${revision}");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_whole_is_built_with_every_module_that_there_is(Path pom) throws Exception {
        assertThat(elements(project(Path.of("pom.xml")), "module").map(Node::getTextContent))
                .contains(pom.getParent().toString().replace('\\', '/'));
    }

    @Test
    void the_root_pins_each_library_and_each_plugin_once() throws Exception {
        Element root = project(Path.of("pom.xml"));

        assertThat(elements(root, "dependency")
                        .map(library -> child(library, "groupId") + ":" + child(library, "artifactId") + ":"
                                + child(library, "type")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(elements(root, "plugin")
                        .filter(plugin -> child(plugin, "version") != null)
                        .map(plugin -> child(plugin, "groupId") + ":" + child(plugin, "artifactId")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(elements(root, "dependency")).allMatch(library -> child(library, "version") != null);
    }

    @Test
    void images_of_the_services_have_the_version_of_the_whole() throws Exception {
        String revision = elements(project(Path.of("pom.xml")), "revision")
                .findFirst()
                .orElseThrow()
                .getTextContent();
        Pattern image = Pattern.compile("inclusio/[a-z]+-service:([\\w.-]+)");
        List<String> versions = Repository.files(
                        path -> path.startsWith("deploy/kubernetes") || path.equals(Path.of("deploy/compose.yaml")))
                .stream()
                .flatMap(file -> image.matcher(Repository.text(file)).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(versions).hasSizeGreaterThan(5).containsOnly(revision);
    }

    static Stream<Path> modules() {
        return Repository.files(path -> path.endsWith("pom.xml") && path.getNameCount() > 1).stream();
    }

    private static Element project(Path pom) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Repository.ROOT.resolve(pom).toFile())
                .getDocumentElement();
    }

    private static Stream<Element> elements(Element within, String name) {
        var found = within.getElementsByTagName(name);
        return Stream.iterate(0, index -> index < found.getLength(), index -> index + 1)
                .map(index -> (Element) found.item(index));
    }

    private static boolean isManaged(Element dependency) {
        return dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
    }

    private static String child(Element element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent().strip();
            }
        }
        return null;
    }
}
