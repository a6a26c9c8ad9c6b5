"""Writes a portfolio as people keep one: a title above the table, empty rows, dates and numbers as text, merged cells,
a total below, a sheet of notes before it. `ugly_workbook.py FILE LANGUAGE`, in Spanish or Japanese."""

import datetime
import sys

from openpyxl import Workbook
from openpyxl.styles import Font

SPANISH = {
    "notes": "Léeme",
    "sheet": "Cartera lunes",
    "title": "Cartera de clientes – revisión del lunes",
    "headings": ["Cliente ", "Inquilino", "Servicio", "Licencias\ncompradas", "Unidades", "Estado", "Motivo", "Notas",
                 "Fecha objetivo", "Responsable", "Centro de coste"],
    "total": "TOTAL",
    "new": ["Estado desconocido", "Nueva suscripción"],
    "blocked": ["BLOQUEADO", "Infraestructura de TI del cliente y corrección"],
    "note": "El cliente quiere empezar, pero el cortafuegos corta el tráfico; lo pidió a su equipo de red.",
    "wrong": "Vaya usted a saber",
}

JAPANESE = {
    "notes": "お読みください",
    "sheet": "月曜の一覧",
    "title": "お客様一覧 – 月曜の確認",
    "headings": ["顧客 ", "テナント", "サービス", "購入数", "ユニット数", "ステータス", "理由", "メモ", "目標日", "担当者",
                 "原価コード"],
    "total": "合計",
    "new": ["ステータス不明", "新規サブスクリプション"],
    "blocked": ["ブロック", "お客様の IT インフラストラクチャと修復"],
    "note": "お客様は開始を望んでいますが、ファイアウォールが通信を止めています。ネットワーク担当に依頼しました。",
    "wrong": "わかりません",
}


def main(file, language):
    words = {"es": SPANISH, "ja": JAPANESE}[language]
    book = Workbook()
    book.active.title = words["notes"]
    book.active["B2"] = words["title"]
    sheet = book.create_sheet(words["sheet"])
    sheet["A1"] = words["title"]
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:F1")
    for number, heading in enumerate(words["headings"], 1):
        sheet.cell(4, number, heading).font = Font(bold=True)
    unknown, reason = words["new"]
    blocked, network = words["blocked"]
    soon = datetime.date.today() + datetime.timedelta(days=30)
    rows = [
        ["  Ficticia Uno S.A.", "Ficticia Uno", "EXO", "1 200", "1 200", unknown, reason, None, None, None, "CC-7"],
        ["Ficticia Dos S.L.", "Ficticia Dos", "Exchange Online", 800, 800, blocked, network, words["note"],
         soon, None, "CC-8"],
        ["Ficticia Tres", "Ficticia Tres", "teams", 300.0, "300", blocked.lower() + " ", network, words["note"],
         soon.strftime("%Y-%m-%d"), None, None],
        [None] * 11,
        ["Ficticia Cuatro", "Ficticia Cuatro", "SPO", 50, 50, words["wrong"], None, None, None, None, None],
        [words["total"], None, None, None, "=SUM(E5:E9)", None, None, None, None, None, None],
    ]
    for down, row in enumerate(rows, 5):
        for right, value in enumerate(row, 1):
            sheet.cell(down, right, value)
    sheet.freeze_panes = "A5"
    book.save(file)


main(*sys.argv[1:])
