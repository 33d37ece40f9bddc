<link rel="stylesheet" href="${address}">
