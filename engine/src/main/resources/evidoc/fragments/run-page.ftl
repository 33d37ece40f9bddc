<#import "shared.ftl" as shared>
<#-- `5 to 20`, which leads to these lines of the source. -->
<#macro range lines><a href="#${lines.id}"><#if lines.first == lines.last>${lines.first}<#else>${lines.first} to ${lines.last}</#if></a></#macro>
<#-- Words of a command; a line never ends between the hyphen of an option and its name. -->
<#macro options words><#list words as word><#if word?starts_with("-")><span class="run-option">${word}</span><#else>${word}</#if><#sep> </#sep></#list></#macro>
<p><#if example.summary != "">${example.summary}</p>
<p></#if>On ${machine}.<#if outdated> <span class="run-earlier">Recorded from an earlier version of the program.</span></#if><#if record??> The record as JSON: <a href="${record}">${record}</a>.</#if></p>
<#list runs as run>
<#assign shown = run.shown>
<h2 id="${run.id}"><a class="link" href="#${run.id}">${run.title}</a></h2>
<#if run.why??>
<p class="not-run">${run.why?cap_first}.</p>
<#else>
<table class="facts run-about">
<tbody>
<tr><th scope="row">Command</th><td><@shared.command shown.command/></td></tr>
<tr><th scope="row">Ran as</th><td><code class="command"><@options run.ran/></code></td></tr>
<tr><th scope="row">Ended</th><td>${shown.run.outcome}, ${shown.run.elapsed} after its start</td></tr>
<tr><th scope="row">Process id</th><td>${shown.run.pid}</td></tr>
<tr><th scope="row">Machine</th><td>${shown.place}<#if shown.machine??>, JDK ${shown.machine.jdk}</#if></td></tr>
<tr><th scope="row">Recorded</th><td><time datetime="${shown.run.instant}">${shown.run.minute}</time></td></tr>
<#if run.calibration??>
<tr><th scope="row">Free cores</th><td>${run.calibration.before} before, ${run.calibration.after} after<#if shown.run.noise??>; noisy machine, so no claim is judged</#if></td></tr>
</#if>
<#if run.trace??>
<tr><th scope="row">Trace</th><td><a href="${run.trace}" download>${run.trace}</a>: what each thread did, as compressed CSV<#if run.again>; of a second run, since a trace slows a program down</#if></td></tr>
</#if>
</tbody>
</table>
<#list run.printed>
<div class="table-scroll run-printed" tabindex="0"><table>
<caption>What it printed, and how many milliseconds after its start</caption>
<thead><tr><th scope="col">ms</th><th scope="col">Line</th></tr></thead>
<tbody>
<#items as line>
<tr<#if line.err> class="stderr-line"<#elseif line.server> class="server-line"</#if>><td>${line.at}</td><td><#if line.err><span class="stream">error stream</span> <#elseif line.server><span class="stream">server</span> </#if>${line.text}</td></tr>
</#items>
</tbody>
</table></div>
<#else>
<p>It printed nothing.</p>
</#list>
<#if shown.run.cut>
<p class="run-cut">It printed more; this is where the record ends.</p>
</#if>
</#if>
</#list>
<h2 id="used"><a class="link" href="#used">Used on</a></h2>
<#list pages>
<ul class="run-uses">
<#items as used>
<li><a href="${used.address}">${used.page}</a><#list used.lines>: lines <#items as lines><@range lines/><#sep>, </#items></#list><#if used.claims != 0>; ${used.claims} claim<#if used.claims != 1>s</#if></#if></li>
</#items>
</ul>
<#else>
<p>No page uses it.</p>
</#list>
<#list claims>
<@shared.table role="claims-listed" headings=["Claim", "On " + machine]>
<tbody>
<#items as line>
<@shared.claim line/>
</#items>
</tbody>
</@>
</#list>
<#list others>
<h2 id="others"><a class="link" href="#others">On other machines</a></h2>
<ul>
<#items as other>
<li><a href="${other.address}">${other.label}</a>: ${other.facts}</li>
</#items>
</ul>
</#list>
<h2 id="source"><a class="link" href="#source">Source</a></h2>
<figure class="source">
<figcaption><a class="source-file" href="${root}examples/${example.name}" download><#list example.name?split("/") as part>${part}<#sep>/<wbr></#list></a></figcaption>
<pre class="whole-source" tabindex="0"><code>${whole}</code></pre>
</figure>
