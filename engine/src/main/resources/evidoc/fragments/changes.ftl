<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
  font: 1rem/1.5 system-ui, sans-serif;
  color: light-dark(#2b2622, #e9e2d8); background: light-dark(#faf6ee, #211e1b); }
section { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 1.25rem 0.25rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid light-dark(#d9cfc0, #4a433c); }
.number { text-align: right; white-space: nowrap; }
code { font-family: ui-monospace, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>What changed</h1>
<p>${summary}</p>
<#list sections as section>
<section>
<h2>${section.title}</h2>
<table>
<thead><tr><#list section.headings as heading><th<#if heading.isNumber> class="number"</#if>>${heading.text}</th></#list></tr></thead>
<tbody>
<#list section.rows as row>
<tr><#list row as cell><#assign heading = section.headings[cell?index]><td<#if heading.isNumber> class="number"</#if>><#if heading.isCode><code>${cell}</code><#elseif heading.isName && links[cell]??><a href="${links[cell]}">${cell}</a><#else>${cell}</#if></td></#list></tr>
</#list>
</tbody>
</table>
</section>
</#list>
</body>
</html>
