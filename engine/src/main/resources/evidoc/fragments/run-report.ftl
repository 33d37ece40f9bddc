<#import "shared.ftl" as shared>
<@shared.table role="run-report" headings=["Example", "Command", "PID", "Outcome", "Elapsed", "Recorded"]>
<tbody>
<#list runs as line>
<#assign shown = line.shown>
<tr><th scope="row"><#if shown.machine??><#if line.proof??><a href="${line.proof}">${shown.title}</a><#else>${shown.title}</#if><#if shown.outdated> <span class="run-earlier">earlier version</span></#if><#else>${shown.title}</#if></th><#rt>
<#if shown.run??><td><code>${shown.command}</code></td><td>${shown.run.pid}</td><td>${shown.run.outcome}</td><td>${shown.run.elapsed}</td><td><time datetime="${shown.run.instant}">${shown.run.minute}</time></td><#elseif line.reason??><td colspan="5">Not run: ${line.reason}.</td><#else><td colspan="5">Not recorded yet.</td></#if></tr><#lt>
</#list>
</tbody>
</@>
