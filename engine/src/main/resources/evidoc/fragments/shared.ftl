<#-- What several fragments have in common. -->

<#-- Lines of an output. -->
<#macro printed lines>
<#list lines as line>
<span class="line<#if line.err> stderr<#elseif line.server> of-server</#if>"<#if line.at??> data-at="${line.at}"</#if>>${line.text}</span>
</#list>
</#macro>

<#-- A command, no option of which is broken at its hyphen. -->
<#macro command text>
<code class="command"><#if text?contains(" -")><#list text?split(" ") as word><span class="word">${word}</span><#sep> </#list><#else>${text}</#if></code><#t>
</#macro>

<#-- A table that scrolls by itself where it is wider than the page. -->
<#macro table role headings>
<div class="table-scroll" tabindex="0"><table class="${role}">
<thead><tr><#list headings as heading><th scope="col">${heading}</th></#list></tr></thead>
<#nested>
</table></div>
</#macro>

<#-- The numbers of a drawing, one click away. -->
<#macro sameAsTable>
<details class="chart-data"><summary>The same as a table</summary>
<#nested>
</details>
</#macro>

<#-- A claim with its page, and the verdict of a machine: a row of a table. -->
<#macro claim line>
<#local claim = line.claim>
<tr data-example="${claim.example}"<#nested>><td>${claim.sentence} <a href="${line.address}">${line.page}</a></td><td><span class="verdict" data-standing="${claim.standing.attribute}">${claim.verdict}</span><#if claim.standing.isJudged><p class="claim-shown">${claim.here}</p></#if></td></tr>
</#macro>

<#-- What narrows a long list; only a script shows it. -->
<#macro filter filter>
<#if filter.isLong>
<div class="filter" role="search" aria-label="${filter.about}" data-items="${filter.items}"<#if filter.groups??> data-groups="${filter.groups}"</#if> data-noun="${filter.noun}">
<label class="filter-field">Words <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<#list filter.choices as choice>
<label class="filter-field">${choice.label} <select name="${choice.name}" autocomplete="off"><option value="">All</option><#list choice.options as option><option value="${option.value}">${option.text}</option></#list></select></label>
</#list>
<div class="filter-count" role="status">${filter.count} ${filter.noun}</div>
</div>
</#if>
</#macro>
