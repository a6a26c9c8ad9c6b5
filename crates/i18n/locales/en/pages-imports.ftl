# Pages: bringing a portfolio in.

import-trial-title = What this file would do
import-file = Workbook
import-file-hint = Excel (xlsx, xls), OpenDocument (ods) or text (csv), with a row of headings. Nothing is changed before you have seen what it would do.
import-try = Show what it would do
import-apply = Bring it in
import-apply-valid = Bring in what is not refused
import-another = Another file
import-rule = Rule
import-refused = Refused
import-no-sheet = The file has no sheet “{ $sheet }” with a table. Rename the sheet and send the file again.
import-columns-missing = The file lacks columns: { $missing }. The headings found are: { $headings }. Name the columns so that they are recognised and send the file again.
import-reason-hint = Only where your role alone does not allow what the file changes; it is kept in history.
