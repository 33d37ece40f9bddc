<a class="conum" href="#${callout}" aria-label="Note ${number}, in the code">${number}</a>
