package evidoc.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.aether.repository.RemoteRepository;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Tests for the list of repositories.
class RepositoriesTest {
    @Test
    void theyKeepTheirOrderAndCentralIsLastIfNotNamed() {
        assertThat(ids("tea=https://tea.example/")).containsExactly("tea", "central");
        assertThat(ids("mavencentral", "tea=https://tea.example/", "jcenter"))
                .containsExactly("central", "tea");
        assertThat(ids()).containsExactly("central");
    }

    @Test
    void namesWithoutAnAddressArePassedOver() {
        assertThat(ids("google", "jitpack", "redhat")).containsExactly("central");
        assertThat(ids("google=https://tea.example/")).containsExactly("google", "central");
    }

    @Test
    void anotherNameNeedsAnAddress() {
        assertThatThrownBy(() -> Repositories.of(List.of("tea")))
                .hasMessageContaining("unknown repository 'tea'. Write NAME=ADDRESS.");
    }

    private static List<String> ids(String... words) {
        return Repositories.of(List.of(words)).stream().map(RemoteRepository::getId).toList();
    }
}
