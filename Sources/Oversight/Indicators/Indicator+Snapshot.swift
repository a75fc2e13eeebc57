extension Indicator: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        id.write(to: &writer)
        municipality.write(to: &writer)
        title.write(to: &writer)
        unit.write(to: &writer)
        gender.write(to: &writer)
        genderLabel.write(to: &writer)
        part.write(to: &writer)
        followUp.write(to: &writer)
        links.write(to: &writer)
        targets.write(to: &writer)
        measurements.write(to: &writer)
        assessments.write(to: &writer)
        direction.write(to: &writer)
        kolada.write(to: &writer)
        knownSince.write(to: &writer)
        revision.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        self.init(id: try Identifier(from: &reader))
        municipality = try Identifier(from: &reader)
        title = try String(from: &reader)
        unit = try Dated<String>?(from: &reader)
        gender = try Gender?(from: &reader)
        genderLabel = try String?(from: &reader)
        part = try String?(from: &reader)
        followUp = try Dated<[FollowUpPeriod]>?(from: &reader)
        links = try [Link](from: &reader)
        targets = try [Int: Dated<Target>](from: &reader)
        measurements = try [Measurement](from: &reader)
        assessments = try [Int: Dated<Assessment>](from: &reader)
        direction = try Dated<Direction>?(from: &reader)
        kolada = try Dated<KoladaLink>?(from: &reader)
        knownSince = try CalendarDate?(from: &reader)
        revision = try Int(from: &reader)
    }
}

extension Indicator.Measurement: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        year.write(to: &writer)
        number.write(to: &writer)
        written.write(to: &writer)
        parts.write(to: &writer)
        report.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        year = try Int(from: &reader)
        number = try DecimalNumber?(from: &reader)
        written = try String(from: &reader)
        parts = try [DecimalNumber](from: &reader)
        report = try Identifier<Report>?(from: &reader)
    }
}

extension Indicator.Target: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        number.write(to: &writer)
        written.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        number = try DecimalNumber?(from: &reader)
        written = try String(from: &reader)
    }
}

extension Indicator.Assessment: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        assessment.write(to: &writer)
        assessmentLabel.write(to: &writer)
        trend.write(to: &writer)
        trendLabel.write(to: &writer)
        report.write(to: &writer)
        measurement.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        assessment = try GradeKey?(from: &reader)
        assessmentLabel = try String?(from: &reader)
        trend = try Trend?(from: &reader)
        trendLabel = try String?(from: &reader)
        report = try Identifier<Report>?(from: &reader)
        measurement = try Int?(from: &reader)
    }
}

extension Indicator.Link: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        goal.write(to: &writer)
        area.write(to: &writer)
        set.write(to: &writer)
        report.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        goal = try Identifier<Goal>?(from: &reader)
        area = try String?(from: &reader)
        set = try String?(from: &reader)
        report = try Identifier<Report>?(from: &reader)
    }
}

extension Indicator.Direction: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        polarity.write(to: &writer)
        basis.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        polarity = try Polarity(from: &reader)
        basis = try PolarityBasis(from: &reader)
    }
}

extension Indicator.KoladaLink: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        keyFigure.write(to: &writer)
        municipalityCode.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        keyFigure = try String(from: &reader)
        municipalityCode = try String(from: &reader)
    }
}

extension Gender: Snapshotted {}
extension FollowUpPeriod: Snapshotted {}
extension Trend: Snapshotted {}
extension Polarity: Snapshotted {}
extension PolarityBasis: Snapshotted {}
