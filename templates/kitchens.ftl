<#ftl output_format="HTML">
<#--
  The picture of the home page: one recipe, two kitchens. It stands here and not in assets because a picture in an
  <img> knows nothing of the page's colours; inline, it follows the theme (picture.css).

  All parts are drawn once, with their foot at 0,0 and the counter's top as their ground; both arrangements, side by
  side and for a phone, only place them.
-->
<#assign description = "A recipe card stands for the program. Two arrows lead from it to two kitchens, which stand for two processes made from the same program. Each kitchen has a shelf with ingredients of its own, which stands for its memory, and a hob, which stands for a core. In the first kitchen work two cooks, which stand for two threads: one cooks at the hob, the other stirs in the only bowl, which stands for a lock. In the second kitchen works one cook, who cooks and reaches to a hatch in the wall: through it, as through a pipe, the two kitchens hand things to each other.">

<#macro picture>
<figure class="picture">
<svg class="picture-wide" viewBox="0 0 800 352" role="img" aria-labelledby="kitchens-wide-title kitchens-wide-desc">
<title id="kitchens-wide-title">One recipe, two kitchens, three cooks</title>
<desc id="kitchens-wide-desc">${description}</desc>
<@card at="8 116"/>
<path class="arrow" d="M158 174H196M188 167l8 7-8 7"/>
<path class="arrow" d="M80 110C82 40 120 12 190 12H640C662 12 666 16 666 24M659 18l7 8 7-8"/>
<g class="room">
<rect class="ground" x="206" y="32" width="284" height="314"/>
<rect class="ground" x="508" y="32" width="284" height="314"/>
<path class="counter" d="M206 272H490V346H206zM508 272H792V346H508z"/>
<path d="M490 148V32H206V346H490V190M508 148V32H792V346H508V190M490 148H508M480 190H518"/>
<@name at="222 58" term="process" gloss="a kitchen"/>
<@name at="524 58" term="process" gloss="a kitchen of its own"/>
</g>
<@shelf at="376 86"/>
<@shelf at="680 86"/>
<@atHob at="276 272"/>
<@atBowl at="414 272"/>
<@atHatch at="600 272"/>
<@hob at="276 272"/>
<@bowl at="414 272"/>
<@hob at="712 272"/>
<@steam at="712 272"/>
<@label at="276 300" term="core" gloss="a hob"/>
<@label at="414 300" term="lock" gloss="the only bowl"/>
<@label at="712 300" term="core" gloss="a hob"/>
<@cake at="499 190"/>
<@name at="524 112" term="pipe" gloss="a hatch"/>
</svg>
<svg class="picture-tall" viewBox="0 0 400 472" role="img" aria-labelledby="kitchens-tall-title kitchens-tall-desc">
<title id="kitchens-tall-title">One recipe, two kitchens, three cooks</title>
<desc id="kitchens-tall-desc">${description}</desc>
<@card at="128 4"/>
<path class="arrow" d="M122 62H108C100 62 98 66 98 74V136M91 128l7 8 7-8"/>
<path class="arrow" d="M278 62H292C300 62 302 66 302 74V136M295 128l7 8 7-8"/>
<g class="room">
<rect class="ground" x="4" y="148" width="188" height="314"/>
<rect class="ground" x="208" y="148" width="188" height="314"/>
<path class="counter" d="M4 388H192V462H4zM208 388H396V462H208z"/>
<path d="M192 264V148H4V462H192V306M208 264V148H396V462H208V306M192 264H208M182 306H218"/>
<@name at="14 174" term="process" gloss="a kitchen"/>
<@name at="218 174" term="process" gloss="its own"/>
</g>
<@shelf at="98 202"/>
<@shelf at="304 202"/>
<@atHob at="50 388"/>
<@atBowl at="142 388"/>
<@atHatch at="288 388"/>
<@hob at="50 388"/>
<@bowl at="142 388"/>
<@hob at="358 388"/>
<@steam at="358 388"/>
<@label at="50 416" term="core" gloss="a hob"/>
<@label at="142 416" term="lock" gloss="the only bowl"/>
<@label at="358 416" term="core" gloss="a hob"/>
<@cake at="200 306"/>
<@name at="218 228" term="pipe" gloss="a hatch"/>
</svg>
</figure>
</#macro>

<#-- A term and what stands for it, below each other. -->
<#macro label at term gloss>
<g class="middle" transform="translate(${at})"><text class="term">${term}</text><text y="18">${gloss}</text></g>
</#macro>

<#macro name at term gloss>
<g transform="translate(${at})"><text class="term">${term}</text><text y="18">${gloss}</text></g>
</#macro>

<#macro card at>
<g class="card" transform="translate(${at})">
<rect width="144" height="116" rx="6"/>
<path d="M0 56H144M16 74H118M16 88H128M16 102H84"/>
<text class="term" x="16" y="25">program</text><text x="16" y="43">a recipe</text>
</g>
</#macro>

<#macro shelf at>
<g class="thing" transform="translate(${at})">
<path d="M0 0H84"/>
<rect x="8" y="-24" width="18" height="24" rx="2"/><path class="line" d="M8-16H26"/>
<rect class="copper" x="34" y="-32" width="18" height="32" rx="2"/><path class="line copper" d="M34-24H52"/>
<rect x="60" y="-20" width="18" height="20" rx="2"/><path class="line" d="M60-12H78"/>
<text class="term" y="18">memory</text>
</g>
</#macro>

<#-- A cook from the counter up; the arms come with the work. -->
<#macro cook at>
<g class="cook" transform="translate(${at})">
<path d="M-26 0V-24C-26-40-18-48-8-50V-56H8V-50C18-48 26-40 26-24V0"/>
<path class="apron" d="M-18 0V-26H-11V-49H11V-26H18V0z"/>
<circle cy="-66" r="13"/>
<path d="M-13-82C-27-86-25-105-11-104-7-113 7-113 11-104 25-105 27-86 13-82V-73H-13z"/><path class="line" d="M-13-82H13"/>
<circle class="eye" cx="-4.5" cy="-66.5" r="1.5"/><circle class="eye" cx="4.5" cy="-66.5" r="1.5"/>
<path class="line" d="M-4-60C-2-58 2-58 4-60"/>
<#nested>
<g class="middle"><text class="term" y="-135">thread</text><text y="-117">a cook</text></g>
</g>
</#macro>

<#-- A sleeve is one wide line under a narrower one: its outline needs no drawing. -->
<#macro arm path hand>
<path class="sleeve-edge" d="${path}"/><path class="sleeve" d="${path}"/>
<g transform="translate(${hand})"><circle r="5"/></g>
</#macro>

<#macro atHob at>
<@cook at=at>
<@arm path="M-21-36C-32-30-36-24-34-19" hand="-32 -16"/>
<@arm path="M21-36C32-30 36-24 34-19" hand="32 -16"/>
</@cook>
</#macro>

<#macro atBowl at>
<@cook at=at>
<path class="tool" d="M27-74L6-20"/>
<@arm path="M21-35C43-30 47-54 30-59" hand="24 -61"/>
<@arm path="M-21-36C-34-32-40-24-37-16" hand="-34 -12"/>
</@cook>
</#macro>

<#macro atHatch at>
<@cook at=at>
<@arm path="M21-36C30-28 32-18 31-10" hand="31 -6"/>
<@arm path="M-21-37C-34-38-48-54-60-72" hand="-64 -77"/>
</@cook>
</#macro>

<#macro hob at>
<g class="thing" transform="translate(${at})">
<path d="M-34 0V-6H34V0z"/>
<path class="copper" d="M-22-6V-32H22V-6z"/>
<path class="line copper" d="M-22-26H-29M22-26H29"/>
</g>
</#macro>

<#macro steam at>
<g class="thing" transform="translate(${at})">
<path class="line" d="M-8-40C-3-45-13-51-8-56M8-40C13-45 3-51 8-56"/>
</g>
</#macro>

<#macro bowl at>
<g class="thing" transform="translate(${at})">
<path class="copper" d="M-28-26H28C28-10 16 0 0 0S-28-10-28-26z"/>
</g>
</#macro>

<#macro cake at>
<g class="thing" transform="translate(${at})">
<path class="copper" d="M-12-2V-14L12-18V-2z"/><path class="line copper" d="M-12-8H12"/>
</g>
</#macro>
