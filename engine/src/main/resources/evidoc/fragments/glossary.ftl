<#import "shared.ftl" as shared>
<@shared.filter filter/>
<nav aria-label="Letters">
<ul class="letters">
<#list letters as letter>
<li><#if letter.terms?has_content><a href="#${letter.id}">${letter.letter}</a><#else>${letter.letter}</#if></li>
</#list>
</ul>
</nav>
<#list letters?filter(letter -> letter.terms?has_content) as letter>
<div class="glossary-letter">
<h2 id="${letter.id}"><a class="link" href="#${letter.id}">${letter.letter}</a></h2>
<div class="dlist glossary">
<dl>
<#list letter.terms as term>
${term}<#t>
</#list>
</dl>
</div>
</div>
</#list>
