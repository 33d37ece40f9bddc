<figure class="chart">
<figcaption>${title}</figcaption>
${drawing}<#if note != "">
<#assign file = note?keep_before(":")?keep_before(" (")>
<p class="chart-note"><code>${file}</code>${note?remove_beginning(file)}</p>
</#if></figure>
