<style>
${text}</style>
