<#ftl output_format="HTML">
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${content.title} · ${content.siteName}</title>
<meta name="description" content="${content.description}">
<#if content.canonical??>
<link rel="canonical" href="${content.canonical}">
</#if>
<#if content.plain??>
<link rel="alternate" type="text/markdown" href="${content.rootpath}${content.plain}">
<script type="application/ld+json">${content.structured?no_esc}</script>
</#if>
<link rel="stylesheet" href="${content.rootpath}tea.css">
</head>
<body>
<nav>
<#list content.chapters as chapter>
<a href="${content.rootpath}${chapter.uri}"<#if chapter.current> aria-current="page"</#if>>${chapter.nav}</a>
</#list>
</nav>
<main>
<h1>${content.title}</h1>
<#list content.toc as section>
<a href="#${section.id}">${section.title}</a>
</#list>
${content.body?no_esc}
</main>
<#if content.previous??><p>Previous: ${content.previous.title}</p></#if>
<#if content.next??><p>Next: ${content.next.title}</p></#if>
<#if (content.machine.recorded)??><p>Recorded <time datetime="${content.machine.recordedIso}">${content.machine.recorded}</time>.</p></#if>
<#if content.changed??><p>Text of <time datetime="${content.changedIso}">${content.changed}</time>.</p></#if>
<#if content.edit??><p><a href="${content.edit}">Edit</a> <a href="${content.report}">Report</a></p></#if>
</body>
</html>
