<figure class="chart">
<figcaption>${title}</figcaption>
${drawing}<#if note != "">
<p class="chart-note">${note}</p>
</#if></figure>
