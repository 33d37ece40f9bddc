<figure class="chart">
<figcaption>${title}</figcaption>
${drawing}</figure>
