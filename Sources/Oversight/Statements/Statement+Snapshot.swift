extension Statement: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        report.write(to: &writer)
        kind.write(to: &writer)
        title.write(to: &writer)
        unit.write(to: &writer)
        period.write(to: &writer)
        signs.write(to: &writer)
        columns.write(to: &writer)
        rows.write(to: &writer)
        reportedOn.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        report = try Identifier(from: &reader)
        kind = try StatementKind(from: &reader)
        title = try String(from: &reader)
        unit = try String?(from: &reader)
        period = try Period?(from: &reader)
        signs = try SignConvention(from: &reader)
        columns = try [StatementColumn](from: &reader)
        rows = try [StatementRow](from: &reader)
        reportedOn = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Statement.Period: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        start.write(to: &writer)
        end.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        start = try CalendarDate(from: &reader)
        end = try CalendarDate(from: &reader)
    }
}

extension StatementFormula: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        minuend.write(to: &writer)
        subtrahend.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            minuend: try String(from: &reader),
            subtrahend: try String(from: &reader))
    }
}

extension StatementColumn: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        key.write(to: &writer)
        label.write(to: &writer)
        formula.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            key: try String(from: &reader),
            label: try String(from: &reader),
            formula: try StatementFormula?(from: &reader))
    }
}

extension StatementCell: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        column.write(to: &writer)
        number.write(to: &writer)
        written.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            column: try String(from: &reader),
            number: try DecimalNumber?(from: &reader),
            written: try String(from: &reader))
    }
}

extension StatementRow: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        label.write(to: &writer)
        group.write(to: &writer)
        isSum.write(to: &writer)
        line.write(to: &writer)
        cells.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(
            label: try String(from: &reader),
            group: try String?(from: &reader),
            isSum: try Bool(from: &reader),
            line: try Int?(from: &reader),
            cells: try [StatementCell](from: &reader))
    }
}

extension StatementKind: Snapshotted {}
extension SignConvention: Snapshotted {}
