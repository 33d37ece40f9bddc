<#ftl output_format="HTML">
<#--
  The frame of every page. A template calls <@layout.page> with what belongs into the main column.
  No inline script or style anywhere: the Content-Security-Policy below refuses both. Facts for search engines are data,
  which no browser executes; they stand above it, since a checker takes them for a script.
-->
<#macro page>
<!DOCTYPE html>
<html lang="en"<#list content.machines as machine><#if machine.current> data-machine="${machine.name}"</#if></#list><#if content.machines?size gt 1> data-machines="<#list content.machines as machine>${machine.name}<#sep> </#list>"</#if>>
<head>
<meta charset="utf-8">
<#if content.structured??>
<script type="application/ld+json">${content.structured?no_esc}</script>
</#if>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><#if content.title != content.siteName>${content.title} · </#if>${content.siteName}<@onMachine/></title>
<meta name="description" content="${content.description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${content.siteName}">
<meta property="og:title" content="${content.title}">
<meta property="og:description" content="${content.description}">
<#if content.canonical??>
<meta property="og:url" content="${content.canonical}">
<#if content.picture??>
<meta property="og:image" content="${content.base}${content.picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${content.title}. ${content.siteName}">
<meta name="twitter:card" content="summary_large_image">
</#if>
<link rel="canonical" href="${content.canonical}">
</#if>
<#if content.plain??>
<link rel="alternate" type="text/markdown" href="${content.rootpath}${content.plain}" title="This page as Markdown">
</#if>
<link rel="icon" href="${content.rootpath}favicon.svg" type="image/svg+xml">
<script src="${content.rootpath}js/first.js"></script>
<link rel="stylesheet" href="${content.rootpath}css/theme.css">
<#list content.styles as style>
<link rel="stylesheet" href="${content.rootpath}${style}">
</#list>
<link rel="stylesheet" href="${content.rootpath}css/layout.css">
<link rel="stylesheet" href="${content.rootpath}css/prose.css">
<link rel="stylesheet" href="${content.rootpath}css/evidence.css">
<link rel="stylesheet" href="${content.rootpath}css/picture.css">
<link rel="stylesheet" href="${content.rootpath}css/search.css">
<link rel="stylesheet" href="${content.rootpath}css/print.css" media="print">
<#list content.scripts as script>
<script src="${content.rootpath}${script}" defer></script>
</#list>
<script src="${content.rootpath}js/page.js" defer></script>
<script src="${content.rootpath}js/reading.js" defer></script>
<#if content.allPages??>
<script src="${content.rootpath}js/search.js" data-pages="${content.pages}" defer></script>
</#if>
</head>
<body data-page="${content.uri}">
<a class="skip-link" href="#main-column">Skip to the text</a>
<@header/>
<div class="frame">
<nav class="chapters" id="_chapters" aria-label="Chapters" popover>
<@chapters/>
</nav>
<main class="main" id="main-column" tabindex="-1">
<#nested>
<@neighbours/>
</main>
<#if content.toc?has_content>
<nav class="toc toc-beside" aria-label="On this page">
<p class="toc-title">On this page</p>
<@toc/>
</nav>
</#if>
</div>
<@footer/>
</body>
</html>
</#macro>

<#-- Title and, where there is no room beside the text, the table of contents. -->
<#macro heading>
<h1 class="page-title" id="_title"><a class="link" href="#_title">${content.title}</a></h1>
<#if content.toc?has_content>
<details class="toc toc-above">
<summary class="toc-title">On this page</summary>
<nav aria-label="On this page">
<@toc/>
</nav>
</details>
</#if>
</#macro>

<#-- Where the page stands: the home page and the chapter above it. -->
<#macro trail>
<#if content.trail?has_content>
<nav class="trail" aria-label="Breadcrumbs">
<ol class="trail-list">
<#list content.trail as above>
<li><a href="${content.rootpath}${above.uri}">${above.nav}</a></li>
</#list>
</ol>
</nav>
</#if>
</#macro>

<#macro header>
<header class="site-header">
<div class="site-bar">
<a class="site-name" href="${content.pages}index.html"><@symbols/><span>${content.siteName}</span></a>
<button class="chapters-menu" type="button" popovertarget="_chapters"><#list content.chapters?filter(chapter -> chapter.current)>
<span class="chapters-word">Chapters</span>
<#items as chapter>
<span class="chapters-here">${chapter.nav}</span> <span class="chapters-count">${content.place} of ${content.places}</span>
</#items>
<#else>
<span class="chapters-here">Chapters</span>
</#list>
</button>
<@machines/>
<@search/>
<button class="theme-button" type="button" hidden><span class="theme-icon"></span><span class="theme-label">System</span></button>
</div>
</header>
</#macro>

<#-- Opens the search; without scripts it leads to the list of all pages. -->
<#macro search>
<#if content.allPages??>
<a class="search-link" href="${content.rootpath}${content.allPages.uri}"><svg class="search-icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/></svg><span class="search-word">Search</span> <kbd class="search-key" aria-hidden="true">/</kbd></a>
</#if>
</#macro>

<#-- Where the same page shows the runs of another machine; nothing where there is one machine only. -->
<#macro machines>
<#if content.machines?size gt 1>
<details class="machine-menu">
<summary><span class="machine-word">Runs on</span> <#list content.machines as machine><#if machine.current><span class="machine-here">${machine.label}</span></#if></#list></summary>
<nav class="machine-choice" aria-label="Machines">
<ul class="machine-list">
<#list content.machines as machine>
<li><a href="${content.rootpath}${machine.uri}" data-machine="${machine.name}"<#if machine.current> aria-current="true"</#if>><span class="machine-name">${machine.label}</span><#if machine.summary != ""> <span class="machine-summary">${machine.summary}</span></#if></a></li>
</#list>
</ul>
</nav>
</details>
</#if>
</#macro>

<#-- For the title of a page that shows the runs of another machine than the first. -->
<#macro onMachine>
<#if content.machines?size gt 1 && !content.machines?first.current> · <#list content.machines as machine><#if machine.current>${machine.label}</#if></#list></#if>
</#macro>

<#-- Beside the text, or opened by the button in the header where there is no room for that. On a page about runs, which is no chapter, the chapters without their parts. -->
<#macro chapters>
<#local whole = content.chapters?filter(chapter -> chapter.current)?has_content>
<#list content.groups as group>
<#if group.name != "">
<h2 class="chapter-group">${group.name}</h2>
</#if>
<ol class="chapter-list">
<#list group.chapters?filter(chapter -> whole || !chapter.part) as chapter>
<li<#if chapter.part> class="chapter-part"</#if>><a href="${content.rootpath}${chapter.uri}"<#if chapter.current> aria-current="page"</#if>>${chapter.nav}</a></li>
</#list>
</ol>
</#list>
</#macro>

<#macro toc>
<ol class="toc-list">
<#list content.toc as section>
<li><a href="#${section.id}">${section.title}</a></li>
</#list>
</ol>
</#macro>

<#macro neighbours>
<#if content.previous?? || content.next??>
<nav class="neighbours" aria-label="Previous and next chapter">
<#if content.previous??>
<a class="neighbour neighbour-previous" rel="prev" href="${content.rootpath}${content.previous.uri}"><span class="neighbour-word">Previous</span> <span class="neighbour-title">${content.previous.title}</span></a>
</#if>
<#if content.next??>
<a class="neighbour neighbour-next" rel="next" href="${content.rootpath}${content.next.uri}"><span class="neighbour-word">Next</span> <span class="neighbour-title">${content.next.title}</span></a>
</#if>
</nav>
</#if>
</#macro>

<#macro footer>
<footer class="site-footer">
<div class="site-footer-text">
<#if content.machine??>
<p>The runs shown here were made on <a href="${content.pages}machine/index.html">${content.machine.label}</a><#if content.machine.summary != "">: ${content.machine.summary}</#if>, JDK ${content.machine.jdk}.<#if content.machine.recorded??> The newest run on this page was recorded <time datetime="${content.machine.recordedIso}">${content.machine.recorded}</time>.</#if></p>
</#if>
<p>Text<#if content.changed??> of <time datetime="${content.changedIso}">${content.changed}</time></#if>: CC BY 4.0. Code: Apache License 2.0.</p>
<#if content.plain??>
<ul class="page-links">
<#if content.edit??><li><a href="${content.edit}">Edit this page</a></li></#if>
<#if content.report??><li><a href="${content.report}">Report an error</a></li></#if>
<#if content.guide??><li><a href="${content.guide}">How this site is made</a></li></#if>
<li><a href="${content.rootpath}${content.plain}">This page as Markdown</a></li>
</ul>
</#if>
<#if content.canonical??>
<p class="print-address">${content.canonical}</p>
</#if>
</div>
</footer>
</#macro>

<#-- Card, room and figure: the marks of program, process and thread. -->
<#macro symbols>
<svg class="symbols" viewBox="0 0 80 24" aria-hidden="true">
<g class="symbol-program"><rect x="3" y="5" width="18" height="14" rx="1.5"/><path d="M3 9.5h18M6.5 13h10M6.5 16h6.5"/></g>
<g class="symbol-process" transform="translate(28 0)"><path d="M3 4h18v16H3zM8 8.5h8v6.5H8zM3 4l5 4.5M21 4l-5 4.5M3 20l5-5M21 20l-5-5"/></g>
<g class="symbol-thread" transform="translate(56 0)"><path d="M8.5 8.7V7.3A2.8 2.8 0 0 1 8.9 2.9 4 4 0 0 1 15.1 2.9 2.8 2.8 0 0 1 15.5 7.3V8.7zM8.7 8.7v2.1a3.3 3.3 0 0 0 6.6 0V8.7M4 21.5C4 18 7 16.5 12 16.5s8 1.5 8 5"/></g>
</svg>
</#macro>
