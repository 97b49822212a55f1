package io.porthole.ui.main;

import io.porthole.ui.detail.DetailView;
import io.porthole.ui.errors.ErrorsView;
import io.porthole.ui.requests.RequestsView;
import javafx.scene.layout.StackPane;

/// The room below the table: the details of a row, or in their place the errors or the requests. Whichever is asked
/// for, the table stays as high as it is.
final class BelowTable extends StackPane {
    private static final double HEIGHT = 400;

    BelowTable(DetailView detail, ErrorsView errors, RequestsView requests) {
        super(detail, errors, requests);
        setPrefHeight(HEIGHT); // whatever those in it would like
        setMinHeight(0);
        detail.visibleProperty()
                .bind(errors.visibleProperty().or(requests.visibleProperty()).not());
        detail.setOnWanted(() -> {
            errors.setCollapsed(true);
            requests.setShown(false);
        });
        errors.visibleProperty().subscribe(shown -> {
            if (shown) {
                requests.setShown(false);
            }
        });
        requests.visibleProperty().subscribe(shown -> {
            if (shown) {
                errors.setCollapsed(true);
            }
        });
    }
}
