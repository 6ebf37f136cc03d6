package org.ecopark.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.intake.forms.CompanyForm;
import org.ecopark.intake.profiles.Profiles;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.Accepted;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of imports, and the profiles they go by. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int ISSUES_USUAL = 1000;

    private final ImportReportRepository reports;
    private final Profiles profiles;
    private final Jobs jobs;
    private final Addresses addresses;
    private final ImportUndo undoing;
    private final CompanyForm form;

    ImportController(
            ImportReportRepository reports,
            Profiles profiles,
            Jobs jobs,
            Addresses addresses,
            ImportUndo undoing,
            CompanyForm form) {
        this.reports = reports;
        this.profiles = profiles;
        this.jobs = jobs;
        this.addresses = addresses;
        this.undoing = undoing;
        this.form = form;
    }

    @GetMapping
    ImportAnswers.ImportPage list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "before"));
        int limit = parameters.limit(50, 1000);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<ImportReport> found = reports.list(before, limit + 1);
        List<ImportReport> page = found.subList(0, Math.min(limit, found.size()));
        Address here = addresses.of(request);
        String next = found.size() <= limit
                ? null
                : here.at("api", "imports")
                        .with("limit", Integer.toString(limit))
                        .with("before", Long.toString(page.get(limit - 1).id()))
                        .toString();
        return new ImportAnswers.ImportPage(
                page.stream()
                        .map(report -> ImportAnswers.of(report, jobs.job(report.id()), here))
                        .toList(),
                next);
    }

    @GetMapping("/profiles")
    ImportAnswers.ProfileList profiles(HttpServletRequest request) {
        Parameters.of(request, List.of());
        return new ImportAnswers.ProfileList(
                profiles.list().stream().map(ImportAnswers.ProfileAnswer::of).toList());
    }

    /** The workbook that companies fill in. */
    @GetMapping("/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.of(request, List.of());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"ecopark-template.xlsx\"");
        form.write(response.getOutputStream());
    }

    @GetMapping("/{id}")
    ImportAnswers.ImportAnswer report(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Address here = addresses.of(request);
        long known = reports.report(id).id();
        // The job first: when it has ended, all files are in the report that is read after it.
        Job job = jobs.job(known);
        return ImportAnswers.of(reports.report(known), job, here, undoing.changeSets(known, here));
    }

    /** Takes back what an import did to the register. */
    @PostMapping("/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return Accepted.to(
                undoing.start(reports.report(id).id(), Asker.everyone()).id(),
                addresses.of(request).at("api", "imports", Long.toString(id)),
                addresses.of(request));
    }

    @GetMapping(path = "/{id}/issues", produces = "application/geo+json")
    ImportAnswers.IssueCollection issues(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "after", "weight", "code"));
        int limit = parameters.limit(ISSUES_USUAL, 10_000);
        long after = parameters.findWhole("after", 0, Long.MAX_VALUE).orElse(0L);
        String weight = parameters
                .findText("weight")
                .map(given -> parameters.choice("weight", List.of("error", "warning"), "error"))
                .orElse(null);
        String code = parameters.findText("code").orElse(null);
        ImportReport report = reports.report(id);
        List<ImportReport.Issue> found = reports.issues(id, weight, code, after, limit + 1);
        List<ImportReport.Issue> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : addresses
                        .of(request)
                        .at("api", "imports", Long.toString(id), "issues")
                        .with("limit", Integer.toString(limit))
                        .with("after", Long.toString(page.get(limit - 1).id()))
                        .with("weight", weight)
                        .with("code", code)
                        .toString();
        return new ImportAnswers.IssueCollection(
                "FeatureCollection",
                page.stream().map(ImportAnswers.IssueFeature::of).toList(),
                counted(report, weight, code),
                page.size(),
                next);
    }

    /** All that were found, also those beyond the ones that are kept in full. */
    private static long counted(ImportReport report, @Nullable String weight, @Nullable String code) {
        return report.files().stream()
                .flatMap(file -> file.issues().stream())
                .filter(count -> weight == null || count.weight().equals(weight))
                .filter(count -> code == null || count.code().equals(code))
                .mapToLong(ImportReport.IssueCount::count)
                .sum();
    }
}
