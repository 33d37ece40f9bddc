<#import "shared.ftl" as shared>
<figure class="timeline" id="${id}" data-run="${shown.runId}" data-from="${from}" data-to="${to}">
<figcaption>What the threads of <code class="command">${shown.command}</code> did; 0 is ${start} after its start</figcaption>
${drawing}<div class="timeline-player"></div>
<p class="timeline-facts">${facts}</p>
${table}
<#if printed??>
<details class="chart-data"><summary>What this run printed</summary>
<pre class="run-output" data-run="${shown.runId}" tabindex="0"><@shared.printed printed/></pre></details>
</#if>
</figure>
