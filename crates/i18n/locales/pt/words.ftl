# Small words and counts that pages, mails and the command line share.
