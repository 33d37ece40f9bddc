package evidoc.bench;

import java.util.List;

/// A part of the benchmark: some figures that belong together.
interface Benchmark {
    List<Figure> measure(Lab lab) throws Exception;
}
