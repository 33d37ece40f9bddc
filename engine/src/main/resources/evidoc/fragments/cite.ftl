<a class="cite" href="#source-${key}">${source.label}</a>
