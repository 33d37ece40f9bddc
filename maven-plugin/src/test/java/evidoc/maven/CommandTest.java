package evidoc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class CommandTest {
    @Test
    void aNamedCommandComesBeforeItsOptions() {
        Command command = new Command(List.of("serve"), List.of("--port=8080"), false);
        assertThat(command.words("/my site"))
                .containsExactly("serve", "--project=/my site", "--port=8080");
    }

    @Test
    void theBuildOfASiteHasNoName() {
        assertThat(new Command(List.of(), List.of(), true).words("site"))
                .containsExactly("--project=site");
    }

    @Test
    void whatIsNotAskedForIsGivenAsEmpty() {
        assertThat(new BuildMojo().command().arguments())
                .containsExactly(
                        "--refresh=",
                        "--record=",
                        "--runs=",
                        "--shard=",
                        "--why=false",
                        "--site-url=",
                        "--site-repository=",
                        "--site-branch=",
                        "--site-guide=");
    }
}
