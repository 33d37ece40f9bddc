<#import "shared.ftl" as shared>
<figure class="timeline" id="${id}" data-run="${shown.runId}" data-from="${from}" data-to="${to}">
<figcaption>What the threads of <code class="command">${shown.command}</code> did; 0 is ${start} after its start</figcaption>
<div class="timeline-axis"></div>
${drawing}<#if every??>${every}</#if>
<div class="timeline-player" data-moments="${told.moments?c}" data-names="${told.names}" data-says="${told.says}" data-shown="${told.shown}"<#if told.every??> data-every="${told.every}"</#if> data-longest="${told.longest}"></div>
<#if every??>
<p class="timeline-detail"><label><input type="checkbox" class="timeline-choice"> Every switch</label> <span class="timeline-merged">Simplified: ${merged} periods shorter than 2 ms are merged with what is around them.</span></p>
</#if>
<#if callouts?has_content>
<ol class="timeline-callouts">
<#list callouts as callout>
<li data-at="${callout.at}"><span class="timeline-clock">${callout.clock}</span> ${callout.text}</li>
</#list>
</ol>
</#if>
<#if lines?has_content>
<pre class="run-output" data-run="${shown.runId}" tabindex="0"><@shared.printed lines/></pre>
</#if>
<p class="timeline-facts">${facts}</p>
${table}
<#if printed??>
<details class="chart-data"><summary>What this run printed</summary>
<pre class="run-output" data-run="${shown.runId}" tabindex="0"><@shared.printed printed/></pre></details>
</#if>
</figure>
