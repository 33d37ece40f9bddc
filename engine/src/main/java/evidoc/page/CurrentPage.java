package evidoc.page;

import evidoc.example.Example;
import evidoc.example.Variant;
import evidoc.fragment.Fragments;
import evidoc.fragment.Html;
import evidoc.problem.Problem;
import evidoc.problem.ProblemException;
import evidoc.problem.Problems;
import evidoc.recording.MachineRuns;
import evidoc.recording.TracedRun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The page that is being converted: its macros report problems and what they used here.
public final class CurrentPage {
    private final Consumer<Problem> problems;
    private final Fragments fragments;
    private PageForm form = PageForm.SITE;
    private String uri = "";
    private PageTexts texts = new PageTexts("", List.of());
    private Set<String> examples = new TreeSet<>();
    private Set<Path> included = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    private List<PublishedClaim> claims = new ArrayList<>();
    private List<Denial> denials = new ArrayList<>();
    private List<ShownLines> shown = new ArrayList<>();
    private MachineRuns machine = new MachineRuns(MachineRuns.HERE, List.of(), Map.of(), Set.of());
    private final Map<String, Integer> numbers = new HashMap<>();
    private int illustrations;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> commands = new TreeSet<>();
    private final Set<String> cited = new LinkedHashSet<>();

    public CurrentPage(Problems problems, Fragments fragments) {
        this(problems::add, fragments);
    }

    /// A page whose problems are told as they are found.
    public CurrentPage(Consumer<Problem> problems, Fragments fragments) {
        this.problems = problems;
        this.fragments = fragments;
    }

    /// Begins a page, and forgets the one before.
    ///
    /// @param file path from the project's root
    /// @param uri of the page, from the root of the site
    /// @param machine whose runs the page shows
    public void begin(String file, String uri, MachineRuns machine, List<String> lines) {
        this.machine = machine;
        this.uri = uri;
        form = PageForm.SITE;
        texts = new PageTexts(file, lines);
        examples = new TreeSet<>();
        included = new TreeSet<>();
        claims = new ArrayList<>();
        denials = new ArrayList<>();
        shown = new ArrayList<>();
        numbers.clear();
        illustrations = 0;
        named.clear();
        scopes.clear();
        sources.clear();
        commands.clear();
        cited.clear();
    }

    /// Begins a page that stands alone, in another form than those of a site.
    ///
    /// @param name path of its file
    public void beginAlone(PageForm itsForm, String name, List<String> lines) {
        begin(name, "", new MachineRuns(MachineRuns.HERE, List.of(), Map.of(), Set.of()), lines);
        form = itsForm;
    }

    public PageForm form() {
        return form;
    }

    /// A fragment with its values; a problem, and nothing to show, if the site's own has a mistake.
    public Html html(String fragment, Record view) {
        try {
            return fragments.html(fragment, view);
        } catch (ProblemException e) {
            e.problems().forEach(this::problem);
            return Html.NONE;
        }
    }

    /// The same in two parts: before and after what belongs into it.
    public List<Html> around(String fragment, Record view) {
        try {
            return fragments.around(fragment, view);
        } catch (ProblemException e) {
            e.problems().forEach(this::problem);
            return List.of(Html.NONE, Html.NONE);
        }
    }

    /// The address of the page about the runs of an example, where there is one.
    public Optional<String> proof(Example example) {
        return published(Evidence.runPage(machine, example));
    }

    /// The address of all spans of a traced run, where they are published.
    public Optional<String> spans(ShownRun shown) {
        String file = TracedRun.fileName(shown.example(), shown.variant());
        return published("runs/" + machine.name() + "/" + file);
    }

    /// The address of a file of the site; none for a page that stands alone.
    ///
    /// @param path from the root of the site
    public Optional<String> published(String path) {
        return form == PageForm.SITE ? Optional.of(root() + path) : Optional.empty();
    }

    /// The page's address from the root of its machine's pages.
    public String uri() {
        return uri;
    }

    /// Relative path from the page to the site's root: empty, or `../` once or more.
    public String root() {
        return Evidence.rootOf(uri);
    }

    public MachineRuns machine() {
        return machine;
    }

    /// Shows the runs of a machine that wasn't known when the page began.
    public void show(MachineRuns runs) {
        machine = runs;
    }

    /// What macros give with the values of another machine.
    public String on(MachineRuns other, Supplier<String> macros) {
        MachineRuns own = machine;
        machine = other;
        try {
            return macros.get();
        } finally {
            machine = own;
        }
    }

    /// The claims in the order of the page.
    public List<PublishedClaim> claims() {
        return claims;
    }

    /// Lines of examples that the page shows, in its order.
    public List<ShownLines> shown() {
        return shown;
    }

    /// Claims that must hold but that runs denied.
    public List<Denial> denials() {
        return denials;
    }

    /// Records that a run denied a claim that must hold.
    public void denied(Macro macro, String message, String remedy) {
        SourcePlace place = texts.place(macro);
        Problem problem = new Problem(place.file(), place.line(), message, remedy);
        denials.add(new Denial(machine.name(), macro.target(), problem));
    }

    /// An id for the next output on the page; it is the same for every machine.
    public String nextFigure() {
        return next("output");
    }

    /// An id for the next timeline on the page; it is the same for every machine.
    public String nextTimeline() {
        return next("timeline");
    }

    /// Id of the next graph of orders on the page.
    public String nextOrders() {
        return next("orders");
    }

    /// Id of the next prediction on the page; it is the same for every machine.
    public String nextPrediction() {
        return next("prediction");
    }

    private String next(String kind) {
        return kind + "_" + numbers.merge(kind, 1, Integer::sum);
    }

    /// Prefix of the ids of the next illustration on the page.
    public String nextIllustration() {
        illustrations++;
        return "illustration_" + illustrations + "_";
    }

    /// Keys of the sources that the page cites, in its order.
    Set<String> cited() {
        return cited;
    }

    /// Records that a macro names an example.
    void uses(Example example) {
        named.add(example.name());
    }

    /// Records what a macro depends on.
    public void uses(Scope scope) {
        scopes.add(scope);
    }

    public Dependencies dependencies() {
        return new Dependencies(named, scopes, included);
    }

    public Set<String> examples() {
        return examples;
    }

    /// Whether the page hasn't yet shown any source of the example; from then on it has.
    public boolean isFirstSource(Example example) {
        return sources.add(example.name());
    }

    /// Whether the page hasn't yet shown how to run an example in this way.
    public boolean isNew(Example example, Variant variant) {
        return commands.add(example.name() + " " + variant.name());
    }

    /// What its author wrote.
    public PageTexts texts() {
        return texts;
    }

    /// Records a file that the page includes, whether it exists or not.
    public void includes(Path file) {
        included.add(file);
    }

    /// The files that the page includes, directly or not, whether they exist or not.
    public Set<Path> included() {
        return included;
    }

    /// A problem of the page as a whole.
    public void problem(String message, String remedy) {
        problem(texts.page(), message, remedy);
    }

    public void problem(SourcePlace place, String message, String remedy) {
        problem(new Problem(place.file(), place.line(), message, remedy));
    }

    public void problem(Problem problem) {
        problems.accept(problem);
    }

    public void problem(Macro macro, String message, String remedy) {
        problem(texts.place(macro), message, remedy);
    }
}
