<#ftl output_format="HTML">
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<#if content.structured??>
<script type="application/ld+json">${content.structured?no_esc}</script>
</#if>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><#if content.title != content.siteName>${content.title} · </#if>${content.siteName}</title>
<meta name="description" content="${content.description}">
<#if content.canonical??>
<link rel="canonical" href="${content.canonical}">
</#if>
<#if content.picture??>
<meta property="og:title" content="${content.title}">
<meta property="og:image" content="${content.base}${content.picture}">
</#if>
<#if content.plain??>
<link rel="alternate" type="text/markdown" href="${content.rootpath}${content.plain}" title="This page as Markdown">
</#if>
<link rel="stylesheet" href="${content.rootpath}css/docs.css">
<#list content.styles as style>
<link rel="stylesheet" href="${content.rootpath}${style}">
</#list>
<#list content.scripts as script>
<script src="${content.rootpath}${script}" defer></script>
</#list>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="top">
<a class="name" href="${content.rootpath}${content.chapters[0].uri}">${content.siteName}</a>
<#if content.machines?size gt 1>
<nav class="machines" aria-label="Runs on">
<#list content.machines as machine>
<a href="${content.rootpath}${machine.uri}"<#if machine.current> aria-current="true"</#if>>${machine.label}</a>
</#list>
</nav>
</#if>
</header>
<div class="frame">
<nav class="pages" aria-label="Pages">
<ol>
<#list content.chapters as page>
<li><a href="${content.rootpath}${page.uri}"<#if page.current> aria-current="page"</#if>>${page.nav}</a></li>
</#list>
</ol>
</nav>
<main id="text" tabindex="-1">
<h1>${content.title}</h1>
<p class="lead">${content.description}</p>
<#if content.toc?size gt 3>
<nav class="contents" aria-label="On this page">
<ul>
<#list content.toc as heading>
<li><a href="#${heading.id}">${heading.title}</a></li>
</#list>
</ul>
</nav>
</#if>
${content.body?no_esc}
<nav class="neighbours" aria-label="Previous and next page">
<#if content.previous??><a href="${content.rootpath}${content.previous.uri}" rel="prev">${content.previous.nav}</a></#if>
<#if content.next??><a href="${content.rootpath}${content.next.uri}" rel="next">${content.next.nav}</a></#if>
</nav>
</main>
</div>
<footer class="bottom">
<#if content.machine??>
<p>Run on ${content.machine.label}<#if content.machine.summary != "">: ${content.machine.summary}</#if>; JDK ${content.machine.jdk}.</p>
</#if>
<p>Text<#if content.changed??> of <time datetime="${content.changedIso}">${content.changed}</time></#if>: CC BY 4.0. Code: Apache License 2.0.</p>
<#if content.plain??>
<p><#if content.edit??><a href="${content.edit}">Edit this page</a>. <a href="${content.report}">Report an error</a>. </#if><a href="${content.rootpath}${content.plain}">This page as Markdown</a>.</p>
</#if>
</footer>
</body>
</html>
