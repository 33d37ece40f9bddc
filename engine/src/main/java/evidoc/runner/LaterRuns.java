package evidoc.runner;

import evidoc.example.Example;
import evidoc.text.Amount;

import java.io.IOException;
import java.util.List;

/// Runs of examples once more in the same build.
record LaterRuns(
        List<Example> examples,
        ExampleRunner runner,
        ExampleRecorder recorder,
        ExampleRecorder.Round round)
        implements Repetition.Runs {

    @Override
    public List<Example> disturbed() {
        return examples.stream().filter(recorder::isNoisy).toList();
    }

    @Override
    public boolean isQuiet() throws InterruptedException {
        return runner.isQuiet();
    }

    @Override
    public void round(int count) {
        round.progress().phase(Amount.of(count, "disturbed example").after("Running again"), count);
    }

    @Override
    public void again(Example example) throws IOException, InterruptedException {
        recorder.record(example, round);
    }
}
