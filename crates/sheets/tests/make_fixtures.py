"""Writes ugly workbooks with programs other than ours: make_fixtures.py FOLDER

Needs openpyxl, xlwt and odfpy; msoffcrypto-tool is used when it is there.
"""

import datetime
import pathlib
import sys

import openpyxl
import xlwt
from odf import table as odf_table
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.text import P
from openpyxl.utils.datetime import MAC_EPOCH

DAY = datetime.date(2020, 3, 27)
GUID = "6f1c2d3e-aaaa-bbbb-cccc-0123456789ab"

HEADINGS = ["Customer", "Tenant ID", "Work\u200bload", "Status", "Reason", "Seats", "Target Date",
            "Next action date", "Owner", "Comments", "Favourite colour"]


def rows():
    """Rows as people write them: a merged customer, odd spaces, numbers and dates as texts."""
    return [
        ["Cobblemere", GUID, "Exchange", "L1 - Blocked", "Infra", "1,200", DAY, "5/02/2019", "ana", "waits for network", "red"],
        [None, GUID, "Teams", " Blocked\u00a0", "Infra", 300, "TBD", "27/3/2020", "ana", None, None],
        [None, GUID, "Intune", "In Progress", None, "1\u202f000", "2020-03-27", None, "bo", "ok\nsecond line", "blue"],
    ]


def ugly_xlsx(folder):
    book = openpyxl.Workbook()
    readme = book.active
    readme.title = "Read me"
    readme["A1"] = "This workbook is refreshed every Monday."
    hidden = book.create_sheet("Lists")
    hidden.sheet_state = "hidden"
    for row in [["Customer", "Tenant", "Service", "Status"], ["a", "b", "c", "d"]]:
        hidden.append(row)

    sheet = book.create_sheet("Weekly – März")
    sheet["A1"] = "Deployment status, week 13"
    sheet.merge_cells("A1:K1")
    groups = [("A3", "Who", "A3:C3"), ("D3", "Where it stands", "D3:F3"), ("G3", "When", "G3:H3"), ("I3", "Else", "I3:K3")]
    for cell, text, merged in groups:
        sheet[cell] = text
        sheet.merge_cells(merged)
    line = 4
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(line, column, heading)
    for row in rows():
        line += 1
        for column, value in enumerate(row, 1):
            sheet.cell(line, column, value)
    sheet.merge_cells("A5:A7")
    line += 2  # a blank row
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(line, column, heading)
    line += 1
    last = ["Fernhollow", "fernhollow.example", "Exchange", "No Intent", "Competitor", 12.0,
            datetime.datetime(2020, 3, 27, 14, 30), "3/4/2020", "#N/A", True, "=1/0"]
    for column, value in enumerate(last, 1):
        sheet.cell(line, column, value)
    sheet.cell(line, 9).data_type = "e"
    line += 1
    sheet.cell(line, 1, "Total")
    sheet.cell(line, 6, 2512)
    sheet.cell(line + 2, 1, "* trial seats are included")
    for row in range(1, 40):  # styled, but empty
        sheet.cell(row, 14).font = openpyxl.styles.Font(bold=True)
    book.save(folder / "ugly.xlsx")


def by_l1_xlsx(folder):
    """German: two heading rows, a column per L1, a merged number that must not be multiplied."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Übersicht"
    sheet.append(["Kunde", "Mandant", "Dienst", "Einheiten", None, None, "Bemerkung"])
    sheet.append([None, None, None, "Blockiert", "In Bearbeitung", "Keine Absicht", None])
    sheet.merge_cells("D1:F1")
    for merged in ["A1:A2", "B1:B2", "C1:C2", "G1:G2"]:
        sheet.merge_cells(merged)
    sheet.append(["Cobblemere", "cobblemere.example", "Exchange", 10, 20, 0, "Netz fehlt"])
    sheet.append(["Cobblemere", "cobblemere.example", "Teams", None, 5, 7, "ok"])
    sheet.append(["Fernhollow", "fernhollow.example", "Teams", 3, None, 1, "–"])
    sheet.merge_cells("D3:D4")
    sheet.append(["Gesamtsumme", None, None, 13, 25, 8, None])
    book.save(folder / "by_l1.xlsx")


LANGUAGES = {
    "es": ["Cliente", "Id. de inquilino", "Carga de trabajo", "Puestos", "Estado L1", "Motivo L2", "Fecha de desbloqueo proyectada",
           "Propietario", "Próxima acción", "Fecha de la próxima acción", "Notas"],
    "de": ["Kunde", "Mandanten-ID", "Dienst", "Plätze", "L1-Status", "L2-Grund", "Zieldatum",
           "Verantwortlicher", "Nächster Schritt", "Datum nächster Schritt", "Bemerkungen"],
    "pt": ["Cliente", "ID do locatário", "Carga de trabalho", "Lugares", "Status L1", "Motivo L2", "Data alvo",
           "Responsável", "Próxima ação", "Data da próxima ação", "Observações"],
    "ja": ["顧客名", "テナント ID", "ワークロード", "シート数", "L1ステータス", "L2理由", "目標日",
           "担当者", "次のアクション", "次のアクション日", "備考"],
    "zh": ["客户名称", "租户 ID", "工作负载", "席位数", "L1状态", "L2原因", "目标日期",
           "负责人", "下一步行动", "下一步日期", "备注"],
    "en": ["Customer Name", "Tenant ID", "Workload", "# Seats", "L1 Status", "L2 Reason", "Target Date",
           "Owner", "Next Action", "Next Action Date", "Notes"],
}


def languages_xlsx(folder):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for language, headings in LANGUAGES.items():
        sheet = book.create_sheet(language)
        sheet.append(headings)
        for number in range(6):
            sheet.append([f"C{number}", GUID, "Exchange", number + 1, "Blocked", "Infra", DAY, "ana", "call", DAY, "text"])
    book.save(folder / "languages.xlsx")


def other_xlsx(folder):
    book = openpyxl.Workbook()
    book.epoch = MAC_EPOCH
    book.active.append(["Customer", "Target date", "Seats"])
    book.active.append(["Cobblemere", DAY, 1])
    book.save(folder / "epoch_1904.xlsx")

    book = openpyxl.Workbook()
    book.active["A1"] = "near"
    book.active["XFD1048576"] = "far"
    book.save(folder / "far_apart.xlsx")

    book = openpyxl.Workbook()
    book.active.title = "Nothing"
    book.create_chartsheet("Chart")
    book.save(folder / "empty.xlsx")


def ugly_xls(folder):
    book = xlwt.Workbook()
    hidden = book.add_sheet("Hidden")
    hidden.visibility = 1
    hidden.write(0, 0, "Customer")
    hidden.write(0, 1, "Tenant")
    sheet = book.add_sheet("Größe 大小")
    sheet.write(0, 0, "Report")
    for column, heading in enumerate(["Customer", "Tenant", "Seats", "Target date", "Note", "Escalated", "Ratio", "Sum"]):
        sheet.write(2, column, heading)
    date = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    sheet.write_merge(3, 5, 0, 0, "Cobblemere ünïcode")
    for number in range(3):
        row = 3 + number
        sheet.write(row, 1, f"tenant{number}.com")
        sheet.write(row, 2, 1000 + number)
        sheet.write(row, 3, DAY, date)
        sheet.write(row, 4, "株式会社 " + "x" * 9000)  # the texts go over several records
        sheet.write(row, 5, number == 1)
        sheet.write(row, 6, 0.125)
        sheet.write(row, 7, xlwt.Formula("C4+1"))
    sheet.write(6, 0, "Total")
    sheet.write(6, 2, 3003)
    book.save(str(folder / "ugly.xls"))


def ugly_ods(folder):
    document = OpenDocumentSpreadsheet()
    style = Style(name="hidden", family="table")
    style.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(style)

    def cell(value, **more):
        if value is None:
            return odf_table.TableCell(**more)
        if isinstance(value, datetime.date):
            made = odf_table.TableCell(valuetype="date", datevalue=value.isoformat(), **more)
        elif isinstance(value, bool):
            made = odf_table.TableCell(valuetype="boolean", booleanvalue="true" if value else "false", **more)
        elif isinstance(value, (int, float)):
            made = odf_table.TableCell(valuetype="float", value=value, **more)
        else:
            made = odf_table.TableCell(valuetype="string", **more)
        made.addElement(P(text=str(value)))
        return made

    def add(sheet, values, **more):
        row = odf_table.TableRow(**more)
        for value in values:
            row.addElement(value if hasattr(value, "qname") else cell(value))
        sheet.addElement(row)

    hidden = odf_table.Table(name="Hidden", stylename="hidden")
    add(hidden, ["Customer", "Tenant", "Seats"])
    document.spreadsheet.addElement(hidden)
    sheet = odf_table.Table(name="Datos & más")
    add(sheet, ["Informe semanal"])
    add(sheet, [None], numberrowsrepeated=3)
    add(sheet, ["Cliente", "Dominio", "Puestos", "Fecha objetivo", "Activo", "Notas"])
    add(sheet, [cell("Cobblemere", numberrowsspanned=2, numbercolumnsspanned=1), "cobblemere.example", 12.5, DAY, True, "a < b & c"])
    add(sheet, [odf_table.CoveredTableCell(), "cobblemere.example", 7, "TBD", False, None])
    add(sheet, ["Fernhollow", cell(5, numbercolumnsrepeated=2)], numberrowsrepeated=2)
    add(sheet, [cell(None, numbercolumnsrepeated=1000)], numberrowsrepeated=1_000_000)
    add(sheet, ["Suma total", None, 24])
    document.spreadsheet.addElement(sheet)
    document.save(str(folder / "ugly.ods"))

    bomb = OpenDocumentSpreadsheet()
    sheet = odf_table.Table(name="Bomb")
    add(sheet, [cell("x", numbercolumnsrepeated=16_000)], numberrowsrepeated=1_000_000)
    bomb.spreadsheet.addElement(sheet)
    bomb.save(str(folder / "repeat_bomb.ods"))


def encrypted(folder):
    try:
        import msoffcrypto.format.ooxml as ooxml
    except ImportError:
        return
    with open(folder / "by_l1.xlsx", "rb") as plain, open(folder / "encrypted.xlsx", "wb") as target:
        ooxml.OOXMLFile(plain).encrypt("secret", target)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for make in [ugly_xlsx, by_l1_xlsx, languages_xlsx, other_xlsx, ugly_xls, ugly_ods, encrypted]:
        make(folder)


main()
