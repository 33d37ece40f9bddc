<#macro totals caption what third rows id>
<div class="table" tabindex="0" role="region" aria-label="${caption}">
<table id="${id}"<#if id == "threads"> data-searched</#if>>
<thead><tr><th scope="col">${what}</th><th scope="col">process</th><th scope="col">${third}</th><#list columns as column><th scope="col">${column}</th></#list><th scope="col">lived</th><th scope="col">turns</th></tr></thead>
<tbody>
<#list rows as row>
<tr><th scope="row">${row.name}</th><td>${row.process}</td><td>${row.threads}</td><#list row.cells as cell><td>${cell}</td></#list></tr>
</#list>
</tbody>
</table>
</div>
</#macro>
<#macro lines id label heads words rows>
<div class="table" tabindex="0" role="region" aria-label="${label}">
<table id="${id}" data-words="${words}">
<thead><tr><#list heads as head><th scope="col">${head}</th></#list></tr></thead>
<tbody>
<#list rows as row>
<tr><#list row as cell><td>${cell}</td></#list></tr>
</#list>
</tbody>
</table>
</div>
</#macro>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Timeline of ${command}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Timeline of <code>${command}</code></h1>
<p class="facts"><#list facts as fact><span>${fact}</span><#sep> · </#list></p>
</header>
<main>
<ul class="summary">
<#list summary as sentence>
<li>${sentence}</li>
</#list>
</ul>
<#if remedy?has_content>
<p class="note"><strong>${precision?keep_before(":")}.</strong> ${remedy}</p>
</#if>
<section class="viewer" aria-labelledby="chart-title">
<h2 id="chart-title">What each thread did when</h2>
<div class="tools" role="group" aria-label="Search, zoom and fold">
<label class="search">Search threads <input type="search" autocomplete="off" spellcheck="false"></label>
<span class="tool-set">
<button type="button" data-do="out" title="Zoom out (-)" aria-label="Zoom out">−</button>
<button type="button" data-do="in" title="Zoom in (+)" aria-label="Zoom in">+</button>
<button type="button" data-do="left" title="Earlier (left arrow)" aria-label="Earlier">◀</button>
<button type="button" data-do="right" title="Later (right arrow)" aria-label="Later">▶</button>
<button type="button" data-do="whole" title="Whole run (0)">Whole run</button>
</span>
<span class="tool-set">
<button type="button" data-do="fold">Fold all</button>
<button type="button" data-do="unfold">Unfold all</button>
</span>
<span class="found" role="status"></span>
</div>
<canvas class="map" aria-hidden="true"></canvas>
<div class="chart" tabindex="0" role="application" aria-label="Timeline of threads" aria-describedby="keys">
<div class="rows"><div class="sheet"><canvas aria-hidden="true"></canvas><div class="names" aria-hidden="true"></div></div></div>
</div>
<p class="pointed" aria-hidden="true"></p>
<p class="said visually-hidden" role="status"></p>
<ul class="legend">
<li><span class="swatch" data-look="core-0"></span><span class="swatch" data-look="core-1"></span><span class="swatch" data-look="core-2"></span><span class="swatch" data-look="core-3"></span> runs, a tone for each core</li>
<li><span class="swatch" data-look="mixed"></span> runs at times: as high as its share</li>
<li><span class="swatch" data-look="ready"></span> waits for a core</li>
<li><span class="swatch" data-look="lock"></span> waits for a lock</li>
<li><span class="swatch" data-look="sleeping"></span> sleeps</li>
<li><span class="swatch" data-look="waiting"></span> waits</li>
<li><span class="swatch" data-look="io"></span> waits for I/O</li>
<li><span class="swatch" data-look="alive"></span> <#if seesRunning>virtual: runs, is ready or parked<#else>runs or is ready</#if></li>
<li><span class="swatch" data-look="birth"></span> starts</li>
<li><span class="swatch" data-look="death"></span> ends</li>
<li><span class="swatch" data-look="folded"></span> folded: cores that the group uses; above, its share that waits for locks</li>
</ul>
<p class="hint" id="keys">Drag to move; zoom with Ctrl and the wheel, two fingers, or the wheel on the strip above, where dragging chooses a part. Keys: arrows, + and −, 0 for the whole run, Enter folds and unfolds, / searches.</p>
<#if merged?has_content>
<p class="hint">${merged}</p>
</#if>
</section>
<figure class="overview">
<figcaption>The run at a glance: how many of ${profile.cores} cores each group of threads used; full height is all of them<#if !seesRunning>. Here: the share of its threads that ran or were ready</#if></figcaption>
${overview}
</figure>
<section>
<h2>Groups of threads</h2>
<p class="hint">Threads of one process whose names differ in numbers only. Times are milliseconds, summed over the threads.</p>
<@totals caption="Totals of groups" what="group" third="threads" rows=groupRows id="groups"/>
</section>
<#if waitRows?has_content>
<section>
<h2>What threads waited for</h2>
<p class="hint">Numbers in names are left out; <code>held by</code> names the thread that held the lock, or released it. Times are milliseconds.</p>
<@lines id="waits" label="What threads waited for" heads=["kind", "for what", "times", "threads", "all", "longest"] words="2" rows=waitRows/>
</section>
</#if>
<section>
<h2>Processes</h2>
<p class="hint">Times are milliseconds since the start of the program.</p>
<@lines id="processes" label="Processes" heads=["process", "parent", "program", "threads", "from", "to"] words="3" rows=processRows/>
</section>
<section class="threads<#if profile.threads gt 300> many</#if>">
<h2>Totals of each thread</h2>
<p class="hint">Times are milliseconds; turns are how often it began to run. <#if omitted gt 0>${omitted} more threads are in the chart and in the groups.</#if></p>
<@totals caption="Totals of each thread" what="thread" third="id" rows=threadRows id="threads"/>
</section>
<section class="how">
<h2>How this was measured</h2>
<p>${precision}</p>
<#if remedy?has_content>
<p>${remedy}</p>
</#if>
<#if hasVirtual>
<p>Virtual threads are what the JVM records of them: when they started and ended, and that they slept or waited for a monitor. Neither the kernel nor the JVM tells when one ran; their carrier threads, which ran them, are in the chart.</p>
</#if>
<p>Watching costs time: with Flight Recorder a Java program starts later, and each wait costs a little.</p>
</section>
</main>
<script type="application/octet-stream" id="packed">${content}</script>
<script>${script}</script>
</body>
</html>
