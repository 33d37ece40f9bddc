<#import "shared.ftl" as shared>
<@shared.table role="machines-compared" headings=["Machine", "Usable cores", "Processor", "System", "JDK", "Recorded", "Cores free"]>
<tbody>
<#list machines as line>
<#assign machine = line.machine>
<tr><th scope="row">${line.label}</th><td data-label="Usable cores">${machine.usable}</td><td data-label="Processor">${machine.processor}</td><td data-label="System">${machine.system}</td><td data-label="JDK">${machine.jdk}</td><td data-label="Recorded">${line.recorded}</td><td data-label="Cores free">${line.free}</td></tr>
</#list>
</tbody>
</@>
