<#import "shared.ftl" as shared>
<#if runs?size == 0>
<p>No timed example was run.</p>
<#else>
<@shared.table role="calibration" headings=["Timed run", "Before", "After", "The machine was"]>
<tbody>
<#list runs as run>
<tr><th scope="row">${run.title}</th><td data-label="Before">${run.before}</td><td data-label="After">${run.after}</td><td data-label="The machine was">${run.quiet?then("quiet", "noisy")}</td></tr>
</#list>
</tbody>
</@>
</#if>
